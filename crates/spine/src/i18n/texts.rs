//! The texts of the program, parsed once.

use super::{Tongue, Value, numbers, ready::Ready};
use crate::base::Language;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, concurrent::FluentBundle};
use std::{collections::HashMap, sync::OnceLock};

/// The texts of one slice in one language.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The slice, for messages: `cooperation`.
    pub slice: &'static str,
    /// The language; one of those the interface speaks.
    pub language: Language,
    /// The Fluent file.
    pub text: &'static str,
}

/// The spine's own texts, always there.
const OWN: [[Source; 3]; 3] =
    [crate::texts!("kit"), crate::texts!("fault"), crate::texts!("country")];

/// The texts of the slices, beside the spine's own.
static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();

/// What is made of them, for each language when it is first spoken.
static TEXTS: [OnceLock<Texts>; 3] = [const { OnceLock::new() }; 3];

/// Makes the texts of the slices known, beside the spine's own. Call it once, before the first
/// text is said; tests may call it again with the same slices.
///
/// # Panics
/// When texts are said before they are installed: a mistake in the program that every start would
/// meet.
pub fn install(sources: &[Source]) {
    let known = SOURCES.get_or_init(|| sources.to_vec());
    let is_known = |source: &&Source| !known.iter().any(|known| known.slice == source.slice);
    let late = sources.iter().find(is_known);
    assert!(late.is_none(), "texts were said before these were installed: {late:?}");
}

/// The texts in one language.
///
/// # Panics
/// When a file is not Fluent or two slices use one key: mistakes in the program that the tests of
/// the texts meet in each language.
pub(super) fn of(tongue: Tongue) -> &'static Texts {
    TEXTS[tongue as usize].get_or_init(|| {
        let sources = SOURCES.get_or_init(Vec::new);
        Texts::parse(tongue, sources)
    })
}

pub(super) struct Texts {
    tongue: Tongue,
    /// Texts that name nothing, ready to be written out.
    plain: HashMap<&'static str, String>,
    /// Texts that name something, ready to be put together.
    ready: HashMap<&'static str, Ready>,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    pub(super) fn parse(tongue: Tongue, sources: &[Source]) -> Self {
        let language = tongue.language();
        let locale = language.code().parse().expect("a language code is a language id");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks around names would be copied into documents and searches; all three
        // languages of the interface run left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match tongue {
            Tongue::Da => |value, _| numbers::write_value(Tongue::Da, value),
            Tongue::En => |value, _| numbers::write_value(Tongue::En, value),
            Tongue::De => |value, _| numbers::write_value(Tongue::De, value),
        }));
        let mut keys = Vec::new();
        let all = OWN.iter().flatten().chain(sources);
        for source in all.filter(|source| source.language == language) {
            keys.extend(list_keys(source.text));
            let file =
                FluentResource::try_new(source.text.to_owned()).unwrap_or_else(|(_, errors)| {
                    panic!("{} in {language:?}: {errors:?}", source.slice)
                });
            bundle
                .add_resource(file)
                .unwrap_or_else(|errors| panic!("{} in {language:?}: {errors:?}", source.slice));
        }
        let mut texts = Self { tongue, plain: HashMap::new(), ready: HashMap::new(), bundle };
        for key in keys {
            let mut errors = Vec::new();
            if let Some(text) = texts.format(key, None, &mut errors)
                && errors.is_empty()
            {
                texts.plain.insert(key, text);
                continue;
            }
            let pattern = texts.bundle.get_message(key).and_then(|message| message.value());
            if let Some(ready) = pattern.and_then(|it| Ready::make(&texts.bundle, it)) {
                texts.ready.insert(key, ready);
            }
        }
        texts
    }

    fn format(
        &self,
        key: &str,
        named: Option<&FluentArgs>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, named, errors).into_owned())
    }

    pub(super) fn find_plain(&'static self, key: &str) -> Option<&'static str> {
        self.plain.get(key).map(String::as_str)
    }

    pub(super) fn say(&self, key: &str, named: &[(&'static str, Value<'_>)]) -> Option<String> {
        if let Some(ready) = self.ready.get(key) {
            let mut text = String::with_capacity(64);
            if ready.write(self.tongue, named, &mut text).is_some() {
                return Some(close_once(text));
            }
        }
        if let Some(plain) = self.plain.get(key) {
            return Some(close_once(plain.clone()));
        }
        self.say_by_fluent(key, named)
    }

    /// The same by Fluent itself.
    pub(super) fn say_by_fluent(
        &self,
        key: &str,
        named: &[(&'static str, Value<'_>)],
    ) -> Option<String> {
        let mut args = FluentArgs::with_capacity(named.len());
        for (name, value) in named {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self.format(key, Some(&args), &mut errors)?;
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "interface text names something it was not given");
        }
        Some(close_once(text))
    }
}

#[cfg(test)]
impl Texts {
    /// The keys of the texts that were made ready.
    pub(super) fn list_ready(&self) -> Vec<&'static str> {
        self.ready.keys().copied().collect()
    }

    /// The keys of the texts that name something and are left to Fluent.
    pub(super) fn list_left(&self, keys: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
        keys.filter(|key| !self.plain.contains_key(key) && !self.ready.contains_key(key)).collect()
    }
}

/// A sentence that ends with an amount in kroner ("380.900 kr.") has one full stop, not two. What
/// people wrote into it is left as it is.
pub(super) fn close_once(text: String) -> String {
    if text.contains("\u{a0}kr..") { text.replace("\u{a0}kr..", "\u{a0}kr.") } else { text }
}

/// The keys of a Fluent file: what stands before ` =` at the start of a line.
pub(super) fn list_keys(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter_map(|line| {
        let key = line.split_once(" =")?.0;
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        is_key.then_some(key)
    })
}
