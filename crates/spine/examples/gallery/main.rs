//! Writes pages that use every part of the kit, to be looked at:
//! `cargo run --example gallery -- FOLDER`. What stands on them is for the eye only.

mod cooperation;
mod form;
mod register;
mod rows;

use maud::Markup;
use spine::{
    base::Language,
    i18n::Words,
    kit::{Accent, NavGroup, NavItem, Problem, ProblemKind, Search, Shell, Who, assets, page},
};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("assets"))?;
    for language in Language::INTERFACE {
        let words = Words::new(language);
        let code = language.code();
        let write = |name: &str, main: Markup| {
            let title = name.to_owned();
            let page = frame(words, &title, main).into_string();
            fs::write(
                folder.join(format!("{name}-{code}.html")),
                page.replace("\"/assets/", "\"assets/"),
            )
        };
        write("register", register::main(words))?;
        write("cooperation", cooperation::main(words))?;
        write("form", form::main(words))?;
    }
    let words = Words::new(Language::Da);
    let problem = Problem::new(ProblemKind::NotFound);
    let shell = Shell { authority: "Region Nordjylland", ..Shell::bare(words, "404", "/da/x") };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(async {
        let body = problem.into_page(&shell).into_body();
        let page = String::from_utf8(axum::body::to_bytes(body, usize::MAX).await?.to_vec())?;
        fs::write(folder.join("error-da.html"), page.replace("\"/assets/", "\"assets/"))?;
        let accent = Accent::parse("#6B2C5E").ok_or("a dark colour")?;
        let mut names = vec![accent.address()];
        names.extend(
            [assets::STYLE, assets::SCRIPT, assets::REGULAR, assets::SEMIBOLD, assets::MARK]
                .map(str::to_owned),
        );
        for address in names {
            let name = address.trim_start_matches("/assets/");
            let body = assets::serve(name, &Default::default()).into_body();
            fs::write(
                folder.join("assets").join(name),
                axum::body::to_bytes(body, usize::MAX).await?,
            )?;
        }
        Ok(())
    })
}

fn frame(words: Words, title: &str, main: Markup) -> Markup {
    let item = |label: &'static str, count| NavItem {
        label,
        href: "#".to_owned(),
        count,
        counted: "",
        is_current: label == "Cooperations",
    };
    let nav = [
        NavGroup {
            label: "Work",
            items: vec![
                item("Today", Some(4)),
                item("Proposals", Some(1)),
                item("Decisions", None),
                item("Monitoring", None),
            ],
        },
        NavGroup {
            label: "Strategy",
            items: vec![
                item("Strategy", None),
                item("Cooperations", Some(39)),
                item("Action plans", None),
                item("Funding", None),
                item("Partners and atlas", None),
                item("Knowledge", None),
            ],
        },
        NavGroup {
            label: "System",
            items: vec![item("Public site", None), item("Administration", None)],
        },
    ];
    // The Danish pages show another authority's colour.
    let accent = match words.language() {
        Language::Da => Accent::parse("#6B2C5E").unwrap_or_default(),
        _ => Accent::default(),
    };
    let shell = Shell {
        authority: "Region Nordjylland",
        home: "#",
        accent,
        nav: &nav,
        search: Some(Search { action: "#", name: "q", label: "Search everything", value: "" }),
        who: Some(Who { name: "International office", href: "#" }),
        source: "Facts: International strategy for Region Nordjylland, March 2012, annexes 2, 4 and 5.",
        foot: &[("Accessibility statement", "#")],
        ..Shell::bare(words, title, "/en/desk/cooperations?area=health")
    };
    page(&shell, main)
}
