//! JSON objects without the `json!` macro.

use serde_json::Value;

/// An object with these entries, in order.
///
/// `json!` passes every value through serde, even one that is a [`Value`] already. That adds `serde_json`'s parser and
/// its floating-point tables to the page.
pub(crate) fn object<const COUNT: usize>(entries: [(&str, Value); COUNT]) -> Value {
    let mut object = Value::Object(serde_json::Map::with_capacity(COUNT));
    for (key, value) in entries {
        put(&mut object, key, value);
    }
    object
}

/// Sets an entry of an object; does nothing for other values.
pub(crate) fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(entries) = object {
        entries.insert(key.to_owned(), value);
    }
}
