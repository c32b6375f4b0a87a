pub(in crate::core::text) static LINES: crate::core::text::lines::LineTexts = crate::core::text::lines::LineTexts {};
