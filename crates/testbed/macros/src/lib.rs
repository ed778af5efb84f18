//! The attribute that runs a test on each database; `testbed` hands it on.

use proc_macro::{TokenStream, TokenTree};

/// Runs a test on each database. The test is a function, async or not, of one argument: a fresh,
/// empty `testbed::Database`.
///
/// `fn nothing_is_lost(database: Database)` becomes the tests `nothing_is_lost::sqlite` and
/// `nothing_is_lost::postgres`, so that a filter on names chooses a database: what needs PostgreSQL
/// has `postgres` in its name, in this way or because it stands in a module of that name.
#[proc_macro_attribute]
pub fn on_each_database(_: TokenStream, test: TokenStream) -> TokenStream {
    let words: Vec<String> = test.clone().into_iter().map(|token| read_word(&token)).collect();
    let place = words.iter().position(|word| word == "fn");
    let Some(name) = place.and_then(|place| words.get(place + 1)) else {
        return parse("compile_error!(\"#[on_each_database] stands before a function\");");
    };
    let is_async = place.is_some_and(|place| place > 0 && words[place - 1] == "async");
    let [test_of, way, end] =
        if is_async { ["::tokio::test", "async", ".await"] } else { ["test", "", ""] };
    let run = |module: &str, kind: &str| {
        format!(
            "#[{test_of}] {way} fn {module}() {{
                super::{name}(::testbed::Database::new(::testbed::Kind::{kind})){end}
            }}"
        )
    };
    let both = run("sqlite", "Sqlite") + &run("postgres", "Postgres");
    let mut all = parse(&format!("mod {name} {{ {both} }}"));
    all.extend(test);
    all
}

/// A word of the source; empty for marks and for what stands in brackets.
fn read_word(token: &TokenTree) -> String {
    match token {
        TokenTree::Ident(word) => word.to_string(),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => String::new(),
    }
}

fn parse(source: &str) -> TokenStream {
    source.parse().expect("what is put together here is Rust")
}
