//! JSON objects made of values that are there.

use serde_json::Value;

/// An object with these entries, in their order.
///
/// Unlike `json!`, which writes every value out and reads it back, also one that is a value already: that would bring
/// `serde_json`'s reader and its tables for floating-point numbers into the form's program.
pub(crate) fn object<const COUNT: usize>(entries: [(&str, Value); COUNT]) -> Value {
    let mut object = Value::Object(serde_json::Map::with_capacity(COUNT));
    for (key, value) in entries {
        put(&mut object, key, value);
    }
    object
}

/// Adds an entry to an object, or gives it another value; nothing else takes one.
pub(crate) fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(entries) = object {
        entries.insert(key.to_owned(), value);
    }
}
