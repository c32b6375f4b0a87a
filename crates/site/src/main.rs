//! The build step after Trunk. `companion-site finish DIR` turns what Trunk has built into the site that is published:
//!
//! 1. minify scripts and style sheets with esbuild;
//! 2. write the language files and prerender the page ([`languages`]);
//! 3. join the style sheets of the page ([`styles`]);
//! 4. name every file after its content ([`content_hash`]);
//! 5. complete `index.html` ([`page`]) and the host's headers ([`policy`]);
//! 6. record the version and the content of every file for the service worker ([`seal`]).
//!
//! `companion-site package` makes an archive of a finished site. Every command is a plain function over [`site::Site`], the files
//! in memory, so each step is tested without a browser.

mod content_hash;
mod digest;
mod finish;
mod languages;
mod minify;
mod package;
mod page;
mod policy;
mod seal;
mod site;
mod styles;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

use policy::Inlining;
use site::Site;

#[derive(Debug, Parser)]
#[command(about = "Finishes the site after Trunk", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Turn Trunk's output into the site that is published
    Finish {
        /// Trunk's output folder; changed in place
        dir: PathBuf,
        /// For development: leave scripts and style sheets readable, and allow the inline script with which Trunk reloads the page
        #[arg(long)]
        dev: bool,
    },
    /// Record version, integrity and service worker manifest again after a file of a finished site was changed
    Seal {
        /// The finished site; changed in place
        dir: PathBuf,
    },
    /// Pack a finished site with its checksums into a zip archive
    Package {
        /// The finished site
        dir: PathBuf,
        /// The archive to write; its name without `.zip` becomes the folder in it
        archive: PathBuf,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Finish { dir, dev } => {
            if !dev {
                minify::minify(&dir)?;
            }
            let mut site = Site::read(&dir)?;
            finish::finish(&mut site, if dev { Inlining::Any } else { Inlining::ByHash })?;
            site.write(&dir)
        }
        Command::Seal { dir } => {
            let mut site = Site::read(&dir)?;
            seal::seal(&mut site)?;
            site.write(&dir)
        }
        Command::Package { dir, archive } => package::package(&dir, &archive),
    }
}
