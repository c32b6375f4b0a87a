//! A model, qualified by its provider.

use super::newtype::text_newtype;

text_newtype! {
    /// `PROVIDER/MODEL`: two or more components of letters, digits and `. _ : -`.
    ModelName,
    ModelNameError,
    |text| {
        text.contains('/')
            && text.split('/').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte))
            })
    }
}
