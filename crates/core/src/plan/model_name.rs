//! A model, with its provider.

use super::text_type::text_type;

text_type! {
    /// `PROVIDER/MODEL`: two or more parts of letters, digits and `. _ : -`.
    ModelName,
    /// The text is no model name.
    ModelNameError,
    |text| {
        text.contains('/')
            && text.split('/').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte))
            })
    }
}
