//! What a person has typed so far, right or wrong: nothing is ever dropped or rewritten here.

use super::defaults::{default_value, leader};
use super::{Field, Section, Target};
use crate::catalog::{self, Release};

/// The typed values that differ from the defaults. Fields nobody touched follow the chosen release and target.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// In the order of the form, each field once. A list, because it is short and a map is 6 kB of the form's program.
    typed: Vec<(Field, String)>,
}

impl Draft {
    /// A draft for a release and a target with nothing else changed.
    pub fn new(release: &Release, target: Target) -> Self {
        let mut draft = Self::default();
        draft.set(Field::Release, release.id);
        draft.set(Field::Target, target.id());
        draft
    }

    /// The release the draft names; the newest where it names none that is known.
    pub fn release(&self) -> &'static Release {
        self.typed(Field::Release).and_then(|id| catalog::find(id.trim())).unwrap_or_else(catalog::newest)
    }

    /// The target the draft names; a Compute Engine machine where it names none that is known.
    pub fn target(&self) -> Target {
        self.typed(Field::Target).and_then(|id| id.trim().parse().ok()).unwrap_or(Target::Gcp)
    }

    /// What a field holds: the typed text or its default.
    pub fn value(&self, field: Field) -> String {
        self.typed(field).map_or_else(|| default_value(field, self), str::to_owned)
    }

    /// Whether a toggle is on.
    pub fn is_on(&self, field: Field) -> bool {
        self.value(field).trim() == "true"
    }

    /// What somebody typed into the field, if anybody did.
    pub fn typed(&self, field: Field) -> Option<&str> {
        self.place(field).ok().and_then(|place| self.typed.get(place)).map(|(_, text)| text.as_str())
    }

    /// Whether somebody changed the field.
    pub fn is_changed(&self, field: Field) -> bool {
        self.place(field).is_ok()
    }

    /// The field this one takes its value from, as long as nobody changed it.
    pub fn follows(&self, field: Field) -> Option<Field> {
        leader(field).filter(|_| !self.is_changed(field))
    }

    /// Puts a text into a field, exactly as typed.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, text.into());
    }

    fn put(&mut self, field: Field, text: String) {
        match self.place(field) {
            Ok(place) => {
                if let Some((_, typed)) = self.typed.get_mut(place) {
                    *typed = text;
                }
            }
            Err(place) => self.typed.insert(place, (field, text)),
        }
    }

    /// Where the text of a field stands, or where it belongs.
    fn place(&self, field: Field) -> Result<usize, usize> {
        self.typed.binary_search_by_key(&field, |(own, _)| *own)
    }

    /// Gives a field its default back.
    pub fn reset(&mut self, field: Field) {
        if let Ok(place) = self.place(field) {
            self.typed.remove(place);
        }
    }

    /// Lets every value that equals its default follow the release again, so that a saved plan can change its release.
    pub fn forget_defaults(&mut self) {
        for &field in Field::ALL {
            if !matches!(field, Field::Release | Field::Target) && self.is_changed(field) {
                let typed = self.value(field);
                let mut without = self.clone();
                without.reset(field);
                if without.value(field) == typed {
                    *self = without;
                }
            }
        }
    }

    /// Whether the field matters for the chosen target.
    pub fn uses(&self, field: Field) -> bool {
        match field.section() {
            Section::Cloud | Section::Container => self.target() == Target::Gcp,
            Section::Fly => match field {
                // Older releases answer every path with their page, so a check would say nothing; and only a service can have one.
                Field::FlyCheckGrace => {
                    self.target().is_fly() && self.release().health_path.is_some() && self.has_fly_service()
                }
                Field::FlyAutoStop | Field::FlyMinMachines => self.target().is_fly() && self.has_fly_service(),
                Field::FlyPrivateAccess | Field::FlyProxyPort => self.target() == Target::FlyPrivate,
                _ => self.target().is_fly(),
            },
            Section::Image => match field {
                Field::ImageName => self.target() == Target::Gcp,
                _ => true,
            },
            Section::Access => match field {
                Field::AccessOrigins | Field::AccessAllowPage => self.release().has_allowed_origins,
                Field::AccessPageOrigin => self.release().has_allowed_origins && self.is_on(Field::AccessAllowPage),
                _ => true,
            },
            Section::Gateway => match field {
                Field::ConfigDiscordGuild | Field::ConfigDiscordChannel | Field::ConfigDiscordMention => {
                    self.is_on(Field::ConfigDiscord)
                }
                Field::ConfigWebhooks => self.target() == Target::FlyPrivate,
                _ => true,
            },
            Section::Choice => true,
        }
    }

    /// Whether Fly Proxy stands before the gateway.
    pub fn has_fly_service(&self) -> bool {
        match self.target() {
            Target::Gcp => false,
            Target::Fly => true,
            Target::FlyPrivate => self.value(Field::FlyPrivateAccess).trim() == super::choices::FLYCAST,
        }
    }
}
