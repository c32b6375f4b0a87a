//! The programs that the guides install in the image, and their downloads.
//!
//! The guides' own addresses return 404 (openclaw/openclaw issue 23099; pull requests 20090, 71796, 72154). The
//! versioned addresses below come from pull requests 71796 and 72154 of April 2026.

use crate::plan::Field;

#[derive(Debug)]
pub struct KnownProgram {
    /// File name in `/usr/local/bin`.
    pub name: &'static str,
    /// The toggle in the form.
    pub field: Field,
    /// The Linux download; `None` if none is known.
    pub url: Option<&'static str>,
}

/// The three programs of the guides.
pub static KNOWN: [KnownProgram; 3] = [
    KnownProgram {
        name: "gog",
        field: Field::ImageGog,
        url: Some(
            "https://github.com/steipete/gogcli/releases/download/v0.13.0/gogcli_0.13.0_linux_${TARGETARCH}.tar.gz",
        ),
    },
    KnownProgram {
        name: "goplaces",
        field: Field::ImageGoplaces,
        url: Some(
            "https://github.com/steipete/goplaces/releases/download/v0.3.0/goplaces_0.3.0_linux_${TARGETARCH}.tar.gz",
        ),
    },
    KnownProgram { name: "wacli", field: Field::ImageWacli, url: None },
];
