//! The zip archive: complete, in one folder, with modes.

use crate::common;
use std::io::Read as _;

use companion_core::archive::archive;

#[test]
fn every_file_is_in_it_with_its_bytes_and_mode() {
    for case in common::cases() {
        let files = &case.bundle.files.made;
        let bytes = archive("openclaw", files).expect("memory suffices");
        let zip = rawzip::ZipArchive::from_slice(&bytes).expect("an archive");
        let mut entries = zip.entries();
        let mut found = 0;
        while let Some(entry) = entries.next_entry().expect("a readable entry") {
            let path = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
            let name = path.strip_prefix("openclaw/").expect("inside the folder");
            let file = files.iter().find(|file| file.path == name).expect("a generated file");
            assert_eq!(entry.mode().permissions(), file.mode, "{path}");
            assert!(!entry.is_dir());
            let stored = zip.get_entry(entry.wayfinder()).expect("its data");
            let mut text = String::new();
            stored.verifying_reader(stored.data()).read_to_string(&mut text).expect("the checksum holds");
            assert_eq!(text, file.text, "{path}");
            found += 1;
        }
        assert_eq!(found, files.len(), "{}", case.name);
    }
}
