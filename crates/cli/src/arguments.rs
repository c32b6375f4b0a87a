//! What may be written on the command line, and the text of `--help`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum};

use companion_core::i18n::{self, Language};

/// Writes every file and command for an OpenClaw, Moltbot or Clawdbot gateway.
///
/// A plan is a JSON file with everything a deployment needs but its secrets. `new` prints one with the defaults, the page
/// saves and opens the same file, and `generate` turns it into files and a guide.
///
/// Exit status: 0 clean, 1 when a finding is an error, 2 when the command line or a file is the problem.
#[derive(Debug, Parser)]
#[command(name = "companion", version, max_term_width = 100)]
pub(super) struct Arguments {
    /// The language of findings, steps and reports, also in JSON. Without it, what `LC_ALL`, `LC_MESSAGES` or `LANG` says.
    #[arg(long, global = true, value_name = "TAG", value_parser = language())]
    pub(super) language: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
}

fn language() -> impl clap::builder::TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::tag)).map(|tag| Language::from_tag(&tag).unwrap_or_default())
}

/// The language of comments in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Comments {
    /// That of `--language`.
    Own,
    /// English.
    English,
}

impl From<Comments> for i18n::Comments {
    fn from(comments: Comments) -> Self {
        match comments {
            Comments::Own => Self::Own,
            Comments::English => Self::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print a plan with defaults as JSON.
    New(New),
    /// Print a plan as a link that the page opens, or as its fragment.
    ///
    /// The part behind the `#` is never sent to a server. It holds what differs from the defaults, and no secret: what looks
    /// like one is left out and named on standard error. Exit status 2 when the plan is too long for a link.
    Link(Link),
    /// Write the files of a plan, or print files, findings and steps as JSON.
    ///
    /// Secrets come from the environment variables `COMPANION_GATEWAY_TOKEN` and `COMPANION_KEYRING_PASSWORD`, so that
    /// they stay out of process lists and shell histories; without them, fresh random ones are made.
    Generate(Generate),
    /// Say what a plan costs a month, from list prices with the day they were read.
    Cost(Cost),
    /// Draw what reaches the gateway of a plan, as an SVG on standard output.
    Picture(Picture),
    /// Write the guide of a plan as Markdown: every step with its commands, and a box to tick.
    ///
    /// No secret is in it: files that hold one are named, and their texts are not shown. `generate` writes the files.
    Guide(Guide),
    /// Say what a recorded conversation with a gateway means.
    ///
    /// The page's timeline and the terminal check print such recordings: one JSON object a line, with `t` in milliseconds
    /// and `dir` (`meta`, `open`, `in`, `out`, `error`, `close` …). Exit status 0 when there is a verdict, whatever it is.
    Verdict(Verdict),
    /// Check files that exist already, and mend them.
    ///
    /// Reads .env files, compose files and overrides, Dockerfiles, fly.toml and the gateway's configuration, as one
    /// deployment where they belong together. Nothing leaves the computer, and values that look like secrets are covered in
    /// what is printed.
    ///
    /// Exit status: 0 no error, 1 an error was found (with `--strict` also for a warning), 2 when a path cannot be read.
    Check(Check),
    /// Say what a log means: of the gateway, Docker, a build, Fly.io, gcloud or SSH.
    ///
    /// Every known line is explained once, with what to run in the plan's own names. Secrets in the lines are covered. Exit
    /// status 1 when something stops the gateway or a command, or refuses a client.
    Explain(Explain),
    /// Move an existing deployment to another release: write its new files and a guide with backup and way back.
    ///
    /// Reads the files that run now and keeps what they say: names, ports, token, keys and the gateway's own configuration.
    /// Nothing is run and no old file is changed. `MIGRATION.md` has the steps in order; secrets are in the other files
    /// only. Exit status 1 when something must be solved first.
    Migrate(Migrate),
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// `clawdbot@2026.1.24`, `moltbot`, `openclaw@2026.1.30`, `openclaw@2026.9.6`, or a product's name for its newest release.
    #[arg(long, value_name = "PRODUCT", required_unless_present = "link")]
    pub(super) product: Option<String>,
    /// `gcp` (Compute Engine with Docker), `fly` (Fly.io, public) or `fly-private`.
    #[arg(long, value_name = "TARGET", required_unless_present = "link")]
    pub(super) target: Option<String>,
    /// A link of the page, or what stands behind its `#`, instead of a product and a target. What cannot be read of it is
    /// named on standard error; the exit status is then 1.
    #[arg(long, value_name = "LINK", conflicts_with_all = ["product", "target"])]
    pub(super) link: Option<String>,
    /// Sizes and switches for `cheapest`, `recommended` or `hardened`; what that trades is told on standard error.
    #[arg(long, value_name = "PRESET")]
    pub(super) preset: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Link {
    /// The plan file; `-` reads standard input.
    #[arg(value_name = "FILE")]
    pub(super) plan: PathBuf,
    /// The address of the page; without it, only the fragment is printed.
    #[arg(long, value_name = "URL")]
    pub(super) base: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Generate {
    /// The plan file; `-` reads standard input.
    #[arg(long, value_name = "FILE", required_unless_present = "link")]
    pub(super) plan: Option<PathBuf>,
    /// A link of the page, or what stands behind its `#`, instead of a plan file. Nothing is written if a part of it cannot
    /// be read.
    #[arg(long, value_name = "LINK", conflicts_with = "plan")]
    pub(super) link: Option<String>,
    /// Folder to write the files into; made if it does not exist.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) out: PathBuf,
    /// `files` writes them and lists findings on standard error; `json` prints
    /// {"findings":[{"code","severity","message","field","remedy"}],
    /// "files":[{"path","mode","secret","text"}],
    /// "steps":[{"id","place","title","commands":[{"argv","shell"}],"expect","undo"}]}.
    #[arg(long, value_enum, default_value_t = Format::Files)]
    pub(super) format: Format,
    /// The language of the comments in the files.
    #[arg(long, value_enum, default_value_t = Comments::English)]
    pub(super) comments: Comments,
}

#[derive(Debug, Args)]
pub(super) struct Guide {
    /// The plan file; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) plan: PathBuf,
    /// The file to write; without it, the guide is printed.
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    /// The shell of your laptop; commands for the machine are always for bash.
    #[arg(long, value_enum, default_value_t = Shell::Bash)]
    pub(super) shell: Shell,
    /// One line a command, without continuations.
    #[arg(long)]
    pub(super) single_line: bool,
    /// The identifier of a step that is done, as `generate --format json` prints it; may be given several times.
    #[arg(long, value_name = "STEP")]
    pub(super) done: Vec<String>,
}

/// A shell as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    /// bash, zsh and every POSIX shell.
    Bash,
    /// Windows PowerShell 5.1 and PowerShell 7.
    Powershell,
    /// The command prompt of Windows.
    Cmd,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Write files.
    Files,
    /// Print JSON.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Cost {
    /// The plan file; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) plan: PathBuf,
    /// `json` prints `{"low_cents","high_cents","incomplete","parts":[{"title","amount","quantity","when","note","url",`
    /// `"read"}]}`.
    #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
    pub(super) format: TextOrJson,
}

#[derive(Debug, Args)]
pub(super) struct Picture {
    /// The plan file; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) plan: PathBuf,
    /// As narrow as a phone.
    #[arg(long)]
    pub(super) narrow: bool,
}

#[derive(Debug, Args)]
pub(super) struct Verdict {
    /// The recorded session; `-` reads standard input.
    #[arg(value_name = "FILE")]
    pub(super) session: PathBuf,
    /// The plan whose names the remedies are to use; without it, the defaults.
    #[arg(long, value_name = "FILE")]
    pub(super) plan: Option<PathBuf>,
    /// `json` prints
    /// `{"verdict","token":"accepted"|"wrong"|"unknown","retry_after_ms","request_id","words","version","remedies","causes"}`
    /// with `{"place","purpose","commands"}` for each remedy and `{"id","title","evidence","check","reading","remedies"}`
    /// for each cause.
    #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
    pub(super) format: TextOrJson,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TextOrJson {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files, or folders that are searched for files of a deployment; `-` reads standard input.
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// The product the files are for (`openclaw`, `moltbot`, `clawdbot`), where the files should not be asked.
    #[arg(long, value_name = "PRODUCT")]
    pub(super) product: Option<String>,
    /// The release the files are for: `2026.9.6`, or with its product `openclaw@2026.9.6`.
    #[arg(long, value_name = "RELEASE")]
    pub(super) release: Option<String>,
    /// Look at one of several deployments: `gcp` (Docker Compose on a machine), `fly` or `fly-private`.
    #[arg(long, value_name = "TARGET")]
    pub(super) target: Option<String>,
    /// `text` as a compiler prints it; `json` prints
    /// `{"format":"companion-check/1","reports":[{"release","files","errors","warnings","notes","findings"}]}` with
    /// `{"code","severity","message","why","remedy","source","file","line","column","end_line","end_column","excerpt",`
    /// `"related","fix"}` for each finding; `sarif` is SARIF 2.1.0, for code hosts.
    #[arg(long, value_enum, default_value_t = Report::Text)]
    pub(super) format: Report,
    /// Change the files where there is one right answer, then check again.
    #[arg(long)]
    pub(super) fix: bool,
    /// Exit with 1 for warnings as well.
    #[arg(long)]
    pub(super) strict: bool,
    /// These are all files of the deployment, also those that are not committed: what a file refers to and is not here, is an
    /// error and not a note.
    #[arg(long)]
    pub(super) complete: bool,
    /// The name of what is read from standard input.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub(super) stdin_name: String,
}

/// How a check is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Report {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For code hosts.
    Sarif,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The log; `-` reads standard input.
    #[arg(value_name = "FILE")]
    pub(super) log: PathBuf,
    /// The plan whose names the remedies are to use; without it, the defaults.
    #[arg(long, value_name = "FILE")]
    pub(super) plan: Option<PathBuf>,
    /// `clawdbot`, `moltbot` or `openclaw`; without it, what the plan or the log says.
    #[arg(long, value_name = "NAME")]
    pub(super) product: Option<String>,
    /// A release as `companion new` takes it, or any other version as `openclaw@2026.3.13`.
    #[arg(long, value_name = "ID")]
    pub(super) release: Option<String>,
    /// `gcp`, `fly` or `fly-private`; without it, what the plan or the log says.
    #[arg(long, value_name = "ID")]
    pub(super) target: Option<String>,
    /// `json` prints `{"release":{"id","version","known_by"},"target":{"id","known_by"},"lines","skipped_bytes","findings"}`
    /// with `{"code","weight","severity","origin","message","why","remedy","note","over","count","first":{"line","text"},
    /// "last_line","fields","remedies":[{"place","purpose","step","commands","blocks","hint"}],"source"}` for each finding.
    #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
    pub(super) format: TextOrJson,
}

#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// The files that run now, or folders with them: docker-compose.yml and .env, or fly.toml, and the gateway's
    /// configuration.
    #[arg(value_name = "DIR|FILE", required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// What is to run: the newest release.
    #[arg(long, value_name = "PRODUCT", default_value = "openclaw")]
    pub(super) to: String,
    /// What runs now, where the files do not say it: `clawdbot@2026.1.24`, `moltbot`, `openclaw@2026.1.30`.
    #[arg(long, value_name = "PRODUCT")]
    pub(super) from: Option<String>,
    /// `gcp`, `fly` or `fly-private`, where the files describe several deployments.
    #[arg(long, value_name = "TARGET")]
    pub(super) target: Option<String>,
    /// The folder below the home directory that holds the old files: on the machine, or for Fly.io on the laptop.
    /// Without it, the name that the published guides give it.
    #[arg(long, value_name = "NAME")]
    pub(super) directory: Option<String>,
    /// Folder for the new files; made if it does not exist.
    #[arg(long, value_name = "DIR", default_value = "migration")]
    pub(super) out: PathBuf,
    /// Overwrite files that are there already.
    #[arg(long)]
    pub(super) force: bool,
    /// The language of the comments in the files.
    #[arg(long, value_enum, default_value_t = Comments::English)]
    pub(super) comments: Comments,
    /// `text` writes the files; `json` writes nothing and prints
    /// `{"from","to","target","findings","warnings","kept":[{"what","value"}],"changed":[{"what","old","new"}],`
    /// `"settings":[{"path","fate","to"}],"left_behind":[{"file","what"}],"files","steps","rollback"}`.
    #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
    pub(super) format: TextOrJson,
}
