//! The document says what the program does, no more and no less.

use crate::{
    api::{
        Resource,
        body::{Changed, New},
        document::build,
    },
    app::CONTENTS,
};
use practice::{
    cooperation::Cooperation,
    organisation::{Body, Organisation, Unit},
};
use serde_json::Value;
use std::collections::BTreeSet;

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

fn document() -> Value {
    serde_json::to_value(build()).unwrap()
}

/// Every operation, with its path and method.
fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(METHODS.contains(&method.as_str()), "{path}: {method}");
            found.push((path.clone(), method.to_uppercase(), operation));
        }
    }
    found
}

fn visit<'a>(value: &'a Value, see: &mut impl FnMut(&'a str, &'a Value)) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                see(name, member);
                visit(member, see);
            }
        }
        Value::Array(list) => list.iter().for_each(|item| visit(item, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_document_and_the_table_of_contents_name_the_same_addresses() {
    let document = document();
    let told: BTreeSet<(String, String)> =
        operations(&document).into_iter().map(|(path, method, _)| (path, method)).collect();
    let served: BTreeSet<(String, String)> = CONTENTS
        .iter()
        .filter(|entry| entry.path.starts_with("/api/"))
        .map(|entry| (entry.path.to_owned(), entry.method.to_owned()))
        .collect();
    assert_eq!(told, served);
    assert_eq!(told.len(), 38);
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let mut count = 0;
    visit(&document, &mut |name, value| {
        if name == "$ref" {
            let place = value.as_str().unwrap().strip_prefix('#').unwrap();
            assert!(document.pointer(place).is_some(), "{place} is nowhere");
            count += 1;
        }
    });
    assert!(count > 100, "{count}");
}

#[test]
fn every_operation_is_described_whole() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["info"]["description"].as_str().unwrap().len() > 100);
    assert_eq!(document["components"]["securitySchemes"]["token"]["scheme"], "bearer");
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let at = format!("{method} {path}");
        assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{at}");
        assert!(operation["summary"].is_string(), "{at}");
        let answers = operation["responses"].as_object().unwrap();
        assert!(answers.keys().any(|status| status.starts_with('2')), "{at}");
        for answer in answers.values() {
            assert!(answer["$ref"].is_string() || answer["description"].is_string(), "{at}");
        }
        let none = Vec::new();
        let parameters = operation["parameters"].as_array().unwrap_or(&none);
        let names: BTreeSet<_> = parameters
            .iter()
            .map(|p| (&p["in"], &p["name"]))
            .map(|(place, name)| (place.as_str(), name.as_str()))
            .collect();
        assert_eq!(names.len(), parameters.len(), "{at}: a parameter stands twice");
        let in_path: BTreeSet<&str> = parameters
            .iter()
            .filter(|parameter| parameter["in"] == "path" && parameter["required"] == true)
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        let parts = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        assert_eq!(in_path, parts.collect(), "{at}");
        assert!(parameters.iter().all(|parameter| parameter["schema"].is_object()), "{at}");
    }
}

#[test]
fn every_example_of_a_body_can_be_sent() {
    fn check<R: Resource>(document: &Value) {
        let example = |path: &str, method: &str| {
            let operation = &document["paths"][path][method];
            operation["requestBody"]["content"]["application/json"]["example"].to_string()
        };
        let all = format!("/api/v1/{{authority}}/{}", R::MANY);
        let new: New<R> = serde_json::from_str(&example(&all, "post")).unwrap();
        let changed: Changed<R> =
            serde_json::from_str(&example(&format!("{all}/{{id}}"), "put")).unwrap();
        assert_eq!(new.record.check(), []);
        assert_eq!(new.record, changed.record);
        assert!(changed.version.is_some());
    }
    let document = document();
    check::<Cooperation>(&document);
    check::<Organisation>(&document);
    check::<Unit>(&document);
    check::<Body>(&document);
}
