//! Walking a JSON value by dotted paths, in which `*` stands for every key and every item.

use serde_json::{Map, Value};

/// The value at a path without `*`.
pub(super) fn get<'a>(root: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(root, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        _ => value.get(key),
    })
}

/// Takes a value out, and the objects that are empty without it.
pub(super) fn take(root: &mut Value, path: &str) -> Option<Value> {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    if let (Value::Array(items), Some(rest)) = (&mut *root, rest) {
        return take(items.get_mut(key.parse::<usize>().ok()?)?, rest);
    }
    let object = root.as_object_mut()?;
    let Some(rest) = rest else { return object.shift_remove(key) };
    let child = object.get_mut(key)?;
    let taken = take(child, rest)?;
    if child.as_object().is_some_and(Map::is_empty) {
        object.shift_remove(key);
    }
    Some(taken)
}

/// Puts a value in, making the objects on the way; `false` and the value untouched where something else stands in it.
pub(super) fn put(root: &mut Value, path: &str, value: Value) -> bool {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    if let (Value::Array(items), Some(rest)) = (&mut *root, rest) {
        let item = key.parse::<usize>().ok().and_then(|index| items.get_mut(index));
        return item.is_some_and(|item| put(item, rest, value));
    }
    let Some(object) = root.as_object_mut() else { return false };
    let Some(rest) = rest else {
        object.insert(key.to_owned(), value);
        return true;
    };
    put(object.entry(key).or_insert_with(|| Value::Object(Map::new())), rest, value)
}

/// Every path of a value that fits a pattern.
pub(super) fn matching(root: &Value, pattern: &str) -> Vec<String> {
    let mut found = vec![(String::new(), root)];
    for step in pattern.split('.') {
        let mut next = Vec::new();
        for (path, value) in found {
            let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            match value {
                // A key with a dot has no path of this form; such keys are left as they are.
                Value::Object(object) if step == "*" => {
                    next.extend(
                        object.iter().filter(|(key, _)| !key.contains('.')).map(|(key, value)| (join(key), value)),
                    );
                }
                Value::Array(items) if step == "*" => {
                    next.extend(items.iter().enumerate().map(|(index, value)| (join(&index.to_string()), value)));
                }
                Value::Object(object) => next.extend(object.get(step).map(|value| (join(step), value))),
                _ => {}
            }
        }
        found = next;
    }
    found.into_iter().map(|(path, _)| path).collect()
}

/// Calls `change` for every text.
pub(super) fn each_text(value: &mut Value, path: &str, change: &mut impl FnMut(&str, &mut String)) {
    let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::String(text) => change(path, text),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                each_text(item, &join(&index.to_string()), change);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries.iter_mut() {
                each_text(item, &join(key), change);
            }
        }
        _ => {}
    }
}
