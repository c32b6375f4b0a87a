//! What a person can do on the page, and what comes back from the browser.

use crate::core::plan::{Draft, Field};
use crate::core::text::Text;

/// Something copied: a file or a block of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyOf {
    /// A generated file.
    File(String),
    /// A block of a step; the commands of a step can be several.
    Block(&'static str, usize),
    /// The check of a step.
    Check(&'static str),
}

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A field was typed into.
    Type(Field),
    /// A field was ticked or not.
    Tick(Field),
    /// A field takes this value; the focus stays with it.
    Put(Field, String),
    /// A field follows its default again.
    Reset(Field),
    /// The token was typed into.
    TypeToken,
    /// A fresh token is wanted.
    NewToken,
    /// A fresh token was made.
    TokenMade(String),
    /// The token is shown or hidden.
    RevealToken,
    /// Everything goes back to the defaults.
    StartOver,
    /// What the last change replaced comes back.
    Undo,
    /// The plan is saved to a file.
    SavePlan,
    /// A plan file was chosen.
    OpenPlan,
    /// A plan file was read: its name and text.
    PlanRead(String, String),
    /// The element of this id gets the focus.
    GoTo(String),
    /// A file is looked at.
    SelectFile(String),
    /// A key went down in the tabs of the files.
    FileKey,
    /// Secrets in files are shown or hidden.
    RevealFiles,
    /// A file is downloaded.
    Download(String),
    /// All files are downloaded.
    DownloadAll,
    /// Something is copied.
    Copy(CopyOf),
    /// It was copied, or the browser refused.
    Copied(CopyOf, bool),
    /// Some time after copying.
    CopyForgotten(CopyOf),
    /// Secrets in a block of the guide are shown or hidden.
    RevealBlock(CopyOf),
    /// A step was opened or closed.
    OpenStep(&'static str),
    /// The part that checks existing files is shown, or the form.
    ShowExisting(bool),
    /// The part that checks existing files is asked for again after a failure.
    LoadExisting,
    /// How far loading it has come.
    ExistingIs(Loading),
    /// Another language is chosen.
    ChooseLanguage,
    /// The words of another language are there.
    Speak(Spoken),
    /// Comments in files are in the page's language, or in English.
    ChooseComments,
    /// The verification is asked for.
    LoadVerify,
    /// How far loading it has come; whether the focus waited in its place.
    VerifyIs(Loading, bool),
    /// A plan and secrets from existing files.
    Take(Box<Taken>),
}

/// The words of a language. Two are the same where their language is.
#[derive(Debug, Clone, Copy)]
pub struct Spoken(pub &'static Text);

impl PartialEq for Spoken {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

/// What the checker hands over: what existing files say.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The plan.
    pub draft: Draft,
    /// Its secrets.
    pub secrets: crate::core::plan::Secrets,
}

/// A part of the page that is loaded on demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Loading {
    /// Not asked for.
    #[default]
    Closed,
    /// On its way.
    Loading,
    /// There.
    Ready,
    /// It could not be loaded.
    Failed,
}

/// What came with an action: what stands in the control, and the key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The text of the control.
    pub value: String,
    /// Whether it is ticked or open.
    pub is_on: bool,
    /// The key, by its name.
    pub key: String,
}

/// What the browser is to do after an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// The browser does not do what it would do with the event.
    PreventDefault,
    /// Copies a text.
    Copy(CopyOf, String),
    /// Selects the text of an element, to be copied by hand.
    Select(String),
    /// Offers a file: name, type, content.
    Download(String, &'static str, Vec<u8>),
    /// Moves to an element and gives it the focus.
    Focus(String),
    /// An action after that many milliseconds.
    Later(u32, Action),
    /// Reads the file chosen in the control with this id, then empties the control.
    ReadPlan(&'static str),
    /// Makes a fresh token.
    NewToken,
    /// Sets what stands behind `#` in the address.
    Fragment(String),
    /// Loads the part that checks existing files.
    LoadExisting,
    /// Loads the verification.
    LoadVerify,
    /// Fetches the words of another language, by its tag.
    SwitchLanguage(String),
    /// Tells the verification what is deployed.
    TellDeployment,
}
