//! The part of the page that checks existing files.

use crate::i18n::wire_format::words;

macro_rules! existing {
    ($( $name:ident )*) => {
        words! {
            /// Every word of the part of the page that checks existing files; findings have their own catalogue.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "named after the place they stand in")]
            pub struct ExistingTexts { $( pub $name: &'static str, )* }
        }
    };
}

existing! {
    heading note
    paste_label paste_hint paste_add open_files open_folder drop_hint drop_here not_readable zip_empty zip_broken
    folder_empty
    release_label release_detect release_found release_guess target_label target_all
    files_heading file_name file_kind kind_detect
    kind_dotenv kind_compose kind_override kind_dockerfile kind_ignore kind_fly kind_config kind_plan kind_log
    kind_unknown
    file_look file_edit file_done file_edit_label file_preview file_copy file_download file_remove file_removed
    file_cut file_changes undo download remove
    checking checker_failed retry nothing_yet
    report_heading report_clean report_none_yet show_line apply apply_one apply_all applied look_first safe_change
    why remedy source related download_all difference_note difference_none difference_long
    form_heading form_note form_start form_fill form_left form_left_none form_token_kept form_token_new
    form_waiting form_made form_new
    log_heading log_nothing log_count log_count_one log_line
    move_heading move_note move_start move_newest move_unreadable move_nothing move_warnings move_kept move_changed
    move_what move_old move_new move_settings move_left move_steps move_rollback move_rollback_note move_download
    move_optional
}
