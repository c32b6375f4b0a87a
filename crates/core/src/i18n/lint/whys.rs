//! Why the form's rules matter where they are broken in a file.

use crate::i18n::rules::Code;
use crate::i18n::wire_format::words;

words! {
    /// One sentence for each rule that a file can break.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "one entry a rule, named as its code")]
    pub struct WhyTexts {
        pub c1: &'static str,
        pub c2: &'static str,
        pub c3: &'static str,
        pub c4: &'static str,
        pub c6: &'static str,
        pub c7: &'static str,
        pub c8: &'static str,
        pub c13: &'static str,
        pub c15: &'static str,
        pub f1: &'static str,
        pub f2: &'static str,
        pub f4: &'static str,
        pub f5: &'static str,
        pub f6: &'static str,
        pub f7: &'static str,
        pub f8: &'static str,
        pub f9: &'static str,
        pub f10: &'static str,
        pub f11: &'static str,
        pub f12: &'static str,
        pub f13: &'static str,
        pub f15: &'static str,
        pub x1: &'static str,
        pub x2: &'static str,
        pub x3: &'static str,
        pub x4: &'static str,
        pub x5: &'static str,
        pub x6: &'static str,
        pub x7: &'static str,
        pub x9: &'static str,
        pub x10: &'static str,
        pub x11: &'static str,
        pub x12: &'static str,
        pub x13: &'static str,
        pub x14: &'static str,
        pub x14_doubt: &'static str,
        pub x16: &'static str,
        pub x17: &'static str,
        pub x18: &'static str,
        pub x20: &'static str,
        pub x23: &'static str,
        pub x25: &'static str,
        pub x26: &'static str,
        pub x28: &'static str,
        pub x30: &'static str,
        pub c1_remedy: &'static str,
        pub c7_any_message: &'static str,
        pub c7_any_remedy: &'static str,
        pub x2_remedy: &'static str,
        pub x4_command_remedy: &'static str,
        pub x4_mapping_remedy: &'static str,
        pub x5_message: &'static str,
        pub x5_remedy: &'static str,
        pub x8_remedy: &'static str,
        pub x10_remedy: &'static str,
        pub x20_remedy: &'static str,
        pub x28_message: &'static str,
        pub x28_remedy: &'static str,
    }
}

impl WhyTexts {
    /// The sentence of a rule; empty where the finding says it all.
    pub const fn of(&self, code: Code) -> &'static str {
        match code {
            Code::C1 => self.c1,
            Code::C2 => self.c2,
            Code::C3 => self.c3,
            Code::C4 => self.c4,
            Code::C6 => self.c6,
            Code::C7 => self.c7,
            Code::C8 => self.c8,
            Code::C13 => self.c13,
            Code::C15 => self.c15,
            Code::F1 => self.f1,
            Code::F2 => self.f2,
            Code::F4 => self.f4,
            Code::F5 => self.f5,
            Code::F6 => self.f6,
            Code::F7 => self.f7,
            Code::F8 => self.f8,
            Code::F9 => self.f9,
            Code::F10 => self.f10,
            Code::F11 => self.f11,
            Code::F12 => self.f12,
            Code::F13 => self.f13,
            Code::F15 => self.f15,
            Code::X1 => self.x1,
            Code::X2 => self.x2,
            Code::X3 => self.x3,
            Code::X4 => self.x4,
            Code::X5 => self.x5,
            Code::X6 => self.x6,
            Code::X7 => self.x7,
            Code::X9 => self.x9,
            Code::X10 => self.x10,
            Code::X11 => self.x11,
            Code::X12 => self.x12,
            Code::X13 => self.x13,
            Code::X14 => self.x14,
            Code::X16 => self.x16,
            Code::X17 => self.x17,
            Code::X18 => self.x18,
            Code::X20 => self.x20,
            Code::X23 => self.x23,
            Code::X25 => self.x25,
            Code::X26 => self.x26,
            Code::X28 => self.x28,
            Code::X30 => self.x30,
            _ => "",
        }
    }

    /// What is wrong in a file, where the form lacks something else.
    pub const fn message_of(&self, code: Code) -> Option<&'static str> {
        match code {
            Code::X5 => Some(self.x5_message),
            _ => None,
        }
    }

    /// What to do in a file, where the form has another way out than an editor.
    pub const fn remedy_of(&self, code: Code) -> Option<&'static str> {
        match code {
            Code::C1 => Some(self.c1_remedy),
            Code::X2 => Some(self.x2_remedy),
            Code::X5 => Some(self.x5_remedy),
            Code::X8 => Some(self.x8_remedy),
            Code::X10 => Some(self.x10_remedy),
            Code::X20 => Some(self.x20_remedy),
            Code::X28 => Some(self.x28_remedy),
            _ => None,
        }
    }
}
