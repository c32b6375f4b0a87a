//! What the page offers beside the form: appearance, language, presets, links, kept plans, the guide as a companion.

use super::wire_format::words;

macro_rules! page {
    ($( $name:ident )*) => {
        words! {
            /// Words of the page, named after the place they stand in.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "named after the place they stand in")]
            pub struct PageTexts { $( pub $name: &'static str, )* }
        }
    };
}

page! {
    way_label way_choose way_copy way_verify
    language appearance appearance_system appearance_light appearance_dark appearance_contrast
    help_open help_heading help_close help_undo help_redo help_next_error help_copy_next help_settings help_files
    help_guide help_verify help_tabs
    presets_label presets_own
    source source_of
    overview_heading picture_in_words cost_parts cost_part cost_amount
    undo redo undo_of redo_of undone redone
    link_copy link_note link_opened link_problems link_too_long
    shelf_heading shelf_note shelf_name shelf_keep shelf_open shelf_compare shelf_remove shelf_export shelf_import
    shelf_empty shelf_kept shelf_opened shelf_removed shelf_imported shelf_refused shelf_problems shelf_action
    compare_heading compare_none compare_setting compare_kept compare_form compare_files compare_close compare_follows
    guide_progress guide_next guide_tick guide_open_all guide_close_all guide_clear guide_print guide_note guide_markdown shell_label shell_posix shell_single
    comments_own
    explain explain_without explain_loading
    update_ready update_apply
}
