//! What changed between two states of a record, field by field.

use serde_json::Value;

/// One field that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The field: `funding[2].value.money.amount_minor`.
    pub at: String,
    /// What it was; none when it was not there.
    pub before: Option<Value>,
    /// What it is; none when it is no longer there.
    pub after: Option<Value>,
}

/// The fields in which two bodies differ, in the order they stand in the record. A list is compared
/// from both ends, so that one part added in the middle is one difference.
pub fn list_differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(String::new(), Some(before), Some(after), &mut found);
    found
}

fn compare(at: String, before: Option<&Value>, after: Option<&Value>, out: &mut Vec<Difference>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            let added = new.keys().filter(|key| !old.contains_key(*key));
            for key in old.keys().chain(added) {
                let place = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                compare(place, old.get(key), new.get(key), out);
            }
        }
        (Some(Value::Array(old)), Some(Value::Array(new))) => compare_lists(&at, old, new, out),
        (before, after) => {
            out.push(Difference { at, before: before.cloned(), after: after.cloned() });
        }
    }
}

fn compare_lists(at: &str, old: &[Value], new: &[Value], out: &mut Vec<Difference>) {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_rest = &old_rest[..old_rest.len() - tail];
    let new_rest = &new_rest[..new_rest.len() - tail];
    for place in 0..old_rest.len().max(new_rest.len()) {
        let field = format!("{at}[{}]", head + place);
        compare(field, old_rest.get(place), new_rest.get(place), out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_part_added_at_the_front_is_one_difference() {
        let found = list_differences(&json!({"a": [1, 2]}), &json!({"a": [0, 1, 2]}));
        assert_eq!(found, [Difference { at: "a[0]".into(), before: None, after: Some(json!(0)) }]);
    }

    #[test]
    fn fields_are_named_by_their_place() {
        let found = list_differences(
            &json!({"name": {"da": "Hav"}, "kept": 1}),
            &json!({"name": {"da": "Hav", "en": "Sea"}, "kept": 1, "term": {"from": "2010"}}),
        );
        let places: Vec<_> = found.iter().map(|d| d.at.as_str()).collect();
        assert_eq!(places, ["name.en", "term"]);
    }
}
