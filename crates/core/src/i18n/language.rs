//! The supported languages and language selection.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
    Danish,
}

impl Language {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Danish];

    /// BCP 47 language tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::Danish => "da",
        }
    }

    /// The language's name in the language itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
            Self::Danish => "Dansk",
        }
    }

    /// Exact match only.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a locale (`da_DK.UTF-8`) or tag (`zh-Hans-SG`), by its primary language subtag. Similar
    /// languages are not substituted: Norwegian and Swedish select English like all others.
    pub fn of_locale(locale: &str) -> Self {
        let first = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let own = |language: &Self| language.tag().split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case(first));
        Self::ALL.into_iter().find(own).unwrap_or_default()
    }
}
