//! What a person can do on the page, and what comes back from the browser.

use companion_core::diagram::layout::Variant;
use companion_core::i18n::Text;
use companion_core::i18n::lines::LineTexts;
use companion_core::plan::preset::Preset;
use companion_core::plan::{Draft, Field};

/// Something copied: a file or a block of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyOf {
    /// A generated file.
    File(String),
    /// The link to the plan.
    Link,
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
    /// The form around the token was sent; there is nobody to send it to.
    SendNothing,
    /// A fresh token is wanted.
    NewToken,
    /// A fresh token was made.
    TokenMade(String),
    /// The token is shown or hidden.
    RevealToken,
    /// Everything goes back to the defaults.
    StartOver,
    /// The form as it was before the last change.
    Undo,
    /// The form as it was before that was taken back.
    Redo,
    /// A preset fills the form.
    Apply(Preset),
    /// A link of this page was opened; what stands behind its `#`.
    OpenLink(String),
    /// The appearance is chosen.
    ChooseAppearance,
    /// The help sheet is opened or closed.
    ShowHelp(bool),
    /// A key went down anywhere.
    Key,
    /// The name of a plan to keep is typed.
    NamePlan,
    /// The plan is kept on the device.
    KeepPlan,
    /// A kept plan is opened.
    OpenKept(String),
    /// A kept plan is removed.
    RemoveKept(String),
    /// A kept plan is compared with the form; nothing ends the comparison.
    Compare(Option<String>),
    /// The kept plans are saved to a file.
    ExportShelf,
    /// A file of kept plans was chosen.
    ImportShelf,
    /// Such a file was read.
    ShelfRead(String),
    /// Another window of the page has changed what is kept.
    KeptElsewhere(Kept, Option<String>),
    /// The browser refused to keep something.
    NotKept,
    /// A step was ticked off, or not.
    TickStep(&'static str),
    /// All steps are opened or closed.
    OpenAllSteps(bool),
    /// All ticks are taken back.
    ClearTicks,
    /// The shell of the laptop is chosen.
    ChooseShell,
    /// Commands are on one line each, or not.
    SingleLine,
    /// The guide is saved as a document.
    SaveGuide,
    /// The guide is printed.
    Print,
    /// Explanations of lines are shown or hidden.
    ExplainLines,
    /// The words that explain lines are there, or could not be fetched.
    LinesAre(Option<Explanations>),
    /// The typing paused, some time after the last change.
    Paused,
    /// The window has room for this drawing.
    Draw(Variant),
    /// A newer version of the page waits.
    UpdateReady,
    /// It is used from now on.
    ApplyUpdate,
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
    /// The form is wanted instead of the part that checks existing files.
    LeaveExisting,
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

/// The explanations of lines in a language.
#[derive(Debug, Clone, Copy)]
pub struct Explanations(pub &'static LineTexts);

impl PartialEq for Explanations {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What is kept on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Plans, by name.
    Shelf,
    /// What was ticked off.
    Progress,
    /// The appearance.
    Appearance,
    /// The shell of the laptop, and the layout of its commands.
    Shell,
}

impl Kept {
    /// Everything that is kept.
    pub const ALL: [Self; 4] = [Self::Shelf, Self::Progress, Self::Appearance, Self::Shell];

    /// The key in the browser's storage.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shelf => "companion.plans",
            Self::Progress => "companion.progress",
            Self::Appearance => "companion.appearance",
            Self::Shell => "companion.shell",
        }
    }
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
    pub secrets: companion_core::plan::Secrets,
}

/// How the page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Appearance {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// With high contrast.
    Contrast,
}

impl Appearance {
    /// Every appearance, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Its word in storage and in the document.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The appearance of that word; the system's for any other.
    pub fn of_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|own| own.id() == id).unwrap_or_default()
    }
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

/// Keys that are held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Control or Command.
    pub command: bool,
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
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
    /// The keys held down with it.
    pub held: Held,
    /// Whether it went into a control that takes text.
    pub is_typing: bool,
    /// Milliseconds since 1970.
    pub now: u64,
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
    /// Says that the typing paused, some time after the last of these.
    Pause,
    /// An action after that many milliseconds.
    Later(u32, Action),
    /// Reads the file chosen in the control with this id, then empties the control.
    ReadPlan(&'static str),
    /// The same for kept plans.
    ReadShelf(&'static str),
    /// Keeps a text on the device.
    Keep(Kept, String),
    /// Puts the plan's link into the address, without a step in the browser's history.
    Link(String),
    /// Shows the page in this appearance.
    Appear(Appearance),
    /// Prints the page.
    Print,
    /// Fetches the words that explain lines.
    FetchLines,
    /// Lets the newer version of the page take over.
    ApplyUpdate,
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
