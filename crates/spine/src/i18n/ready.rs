//! Texts that name something, made ready to be put together: what is between the names, the names,
//! and what a name chooses. Fluent reads its own form of a text anew each time it is said, and asks
//! a rule of plurals behind a lock; a page of a hundred rows says some hundred of them.
//!
//! What is not one of the few forms that our texts have, Fluent says as ever.

use super::{Tongue, Value, numbers};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A text made ready.
pub(super) struct Ready(Box<[Piece]>);

enum Piece {
    Text(Box<str>),
    /// What was given under a name.
    Name(Box<str>),
    /// The way that what was given under a name chooses.
    Choice {
        name: Box<str>,
        ways: Box<[(Key, Ready)]>,
        otherwise: usize,
    },
}

/// What chooses a way.
enum Key {
    /// This word, or the plural of this name.
    Word(Box<str>),
    /// This whole number.
    Number(f64),
}

/// How deep a text may name others.
const DEPTH: usize = 4;

impl Ready {
    /// The text of a pattern; none where it has a form that is left to Fluent.
    pub(super) fn make(
        bundle: &FluentBundle<FluentResource>,
        pattern: &Pattern<&str>,
    ) -> Option<Self> {
        Self::make_at(bundle, pattern, DEPTH)
    }

    fn make_at(
        bundle: &FluentBundle<FluentResource>,
        pattern: &Pattern<&str>,
        depth: usize,
    ) -> Option<Self> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => pieces.push(Piece::Text((*value).into())),
                PatternElement::Placeable { expression } => {
                    add(bundle, expression, depth.checked_sub(1)?, &mut pieces)?;
                }
            }
        }
        Some(Self(pieces.into_boxed_slice()))
    }

    /// Writes it with what was given; none where something was not, or not so that it can be told
    /// without Fluent.
    pub(super) fn write(
        &self,
        tongue: Tongue,
        named: &[(&'static str, Value<'_>)],
        text: &mut String,
    ) -> Option<()> {
        for piece in &self.0 {
            match piece {
                Piece::Text(plain) => text.push_str(plain),
                Piece::Name(name) => match find(named, name)? {
                    Value::String(given) => text.push_str(given),
                    given => text.push_str(&numbers::write_value(tongue, given)?),
                },
                Piece::Choice { name, ways, otherwise } => {
                    let given = find(named, name)?;
                    let mut chosen = *otherwise;
                    for (place, (key, _)) in ways.iter().enumerate() {
                        if chooses(key, given)? {
                            chosen = place;
                            break;
                        }
                    }
                    ways[chosen].1.write(tongue, named, text)?;
                }
            }
        }
        Some(())
    }
}

fn add(
    bundle: &FluentBundle<FluentResource>,
    expression: &Expression<&str>,
    depth: usize,
    pieces: &mut Vec<Piece>,
) -> Option<()> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            pieces.push(Piece::Name(id.name.into()));
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) if !value.contains('\\') => {
            pieces.push(Piece::Text((*value).into()));
        }
        Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
            let pattern = bundle.get_message(id.name)?.value()?;
            pieces.extend(Ready::make_at(bundle, pattern, depth)?.0);
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            add(bundle, expression, depth, pieces)?;
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let way = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => Some(Key::Word((*name).into())),
                VariantKey::NumberLiteral { value } if !value.contains('.') => {
                    value.parse().ok().map(Key::Number)
                }
                VariantKey::NumberLiteral { .. } => None,
            };
            let ways = variants.iter().map(|variant| {
                Some((way(&variant.key)?, Ready::make_at(bundle, &variant.value, depth)?))
            });
            let ways = ways.collect::<Option<Box<[_]>>>()?;
            let otherwise = variants.iter().position(|variant| variant.default)?;
            pieces.push(Piece::Choice { name: id.name.into(), ways, otherwise });
        }
        Expression::Inline(_) | Expression::Select { .. } => return None,
    }
    Some(())
}

fn find<'v, 'n>(named: &'v [(&'static str, Value<'n>)], name: &str) -> Option<&'v Value<'n>> {
    // Given twice, the last counts.
    named.iter().rfind(|(known, _)| *known == name).map(|(_, value)| value)
}

/// Whether a way is chosen; none where only Fluent can say so.
#[allow(clippy::float_cmp, reason = "whole numbers are compared")]
fn chooses(key: &Key, given: &Value<'_>) -> Option<bool> {
    match (key, given) {
        (Key::Word(word), Value::String(given)) => Some(**word == **given),
        (Key::Number(_), Value::String(_)) => Some(false),
        (key, Value::Number(given)) => {
            // A number that says how it is to be written, or is not whole, has rules of its own.
            let is_plain = given.value.fract() == 0.0 && given.options == Default::default();
            is_plain.then(|| match key {
                Key::Number(number) => *number == given.value,
                // In Danish, English and German alike.
                Key::Word(word) => match &**word {
                    "one" => given.value.abs() == 1.0,
                    "other" => given.value.abs() != 1.0,
                    _ => false,
                },
            })
        }
        (_, _) => None,
    }
}
