//! The user's input, valid or not. A draft never drops or rewrites what was typed.

use super::defaults::{default_value, source_field};
use super::{Field, Section, Target};
use crate::catalog::{self, Release};

/// The typed values. Fields that were not changed take their default from the selected release and target.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Sorted by field, each field at most once. A vector because it is short and a map adds 6 kB to the form's
    /// WebAssembly.
    typed: Vec<(Field, String)>,
}

impl Draft {
    pub fn new(release: &Release, target: Target) -> Self {
        let mut draft = Self::default();
        draft.set(Field::Release, release.id);
        draft.set(Field::Target, target.id());
        draft
    }

    /// The selected release; the newest one if the draft names none or an unknown one.
    pub fn release(&self) -> &'static Release {
        self.typed(Field::Release).and_then(|id| catalog::find(id.trim())).unwrap_or_else(catalog::newest)
    }

    /// The selected target; Compute Engine if the draft names none or an unknown one.
    pub fn target(&self) -> Target {
        self.typed(Field::Target).and_then(|id| id.trim().parse().ok()).unwrap_or(Target::Gcp)
    }

    /// The default under the draft's release, target and other values.
    pub fn default_value(&self, field: Field) -> String {
        default_value(field, self.release(), self.target(), &|other| self.value(other))
    }

    /// The typed text, or the default.
    pub fn value(&self, field: Field) -> String {
        self.typed(field).map_or_else(|| self.default_value(field), str::to_owned)
    }

    pub fn is_on(&self, field: Field) -> bool {
        self.value(field).trim() == "true"
    }

    pub fn typed(&self, field: Field) -> Option<&str> {
        self.position(field).ok().and_then(|index| self.typed.get(index)).map(|(_, text)| text.as_str())
    }

    pub fn is_changed(&self, field: Field) -> bool {
        self.position(field).is_ok()
    }

    /// The field that this one inherits its value from, unless the user changed it.
    pub fn follows(&self, field: Field) -> Option<Field> {
        source_field(field).filter(|_| !self.is_changed(field))
    }

    /// Stores the text exactly as typed.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, text.into());
    }

    fn put(&mut self, field: Field, text: String) {
        match self.position(field) {
            Ok(index) => {
                if let Some((_, typed)) = self.typed.get_mut(index) {
                    *typed = text;
                }
            }
            Err(index) => self.typed.insert(index, (field, text)),
        }
    }

    /// Position of the field in `typed`, or where to insert it.
    fn position(&self, field: Field) -> Result<usize, usize> {
        self.typed.binary_search_by_key(&field, |(own, _)| *own)
    }

    /// Restores the default.
    pub fn reset(&mut self, field: Field) {
        if let Ok(index) = self.position(field) {
            self.typed.remove(index);
        }
    }

    /// Removes every typed value that equals its default, so that it changes with the release when a saved plan is
    /// moved to another one.
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

    /// Whether the field has an effect under the draft's target, release and other settings.
    pub fn uses(&self, field: Field) -> bool {
        match field.section() {
            Section::Cloud | Section::Container => self.target() == Target::Gcp,
            Section::Fly => match field {
                // Older releases answer every path with their page, so a health check would prove nothing. A health
                // check also needs a service.
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

    /// Whether Fly Proxy forwards requests to the gateway.
    pub fn has_fly_service(&self) -> bool {
        self.target().has_fly_service(&self.value(Field::FlyPrivateAccess))
    }
}
