use crate::world::{ask, open_office};
use maud::html;
use practice::cooperation::pages::{register, timeline};
use spine::base::Language;
use spine::i18n::Words;
use spine::kit::{NavGroup, NavItem, Search, Shell, Who, assets, page};
#[test]
fn write_pages() {
    let office = open_office();
    let dir = std::path::Path::new("/tmp/pages1");
    std::fs::create_dir_all(dir.join("assets")).unwrap();
    for l in Language::INTERFACE {
        for (name, q) in [
            ("all", ""),
            ("finding", "finding=missing_facts&area=special-sector&group=kind"),
            ("timeline", ""),
        ] {
            let question = ask(l, q);
            let main = if name == "timeline" {
                timeline::draw(&office, &question, &html! {})
            } else {
                register::draw(&office, &question, &html! {})
            };
            let words = Words::new(l);
            let nav = [NavGroup {
                label: "Work",
                items: vec![
                    NavItem { label: "Today", href: "#".into(), count: None, is_current: false },
                    NavItem {
                        label: "Cooperations",
                        href: "#".into(),
                        count: Some(39),
                        is_current: true,
                    },
                ],
            }];
            let shell = Shell {
                home: "/",
                authority: "Region Nordjylland",
                nav: &nav,
                search: Some(Search {
                    action: "#",
                    name: "find",
                    label: "Search the register",
                    value: "",
                }),
                who: Some(Who { name: "International office", href: "#" }),
                ..Shell::bare(words, "Cooperations", "/en/x")
            };
            let html = page(&shell, main).into_string().replace("\"/assets/", "\"assets/");
            std::fs::write(dir.join(format!("{name}-{}.html", l.code())), html).unwrap();
        }
    }
    let rt = tokio_like();
    for a in [assets::STYLE, assets::SCRIPT, assets::REGULAR, assets::SEMIBOLD, assets::MARK] {
        let name = a.trim_start_matches("/assets/");
        let body = assets::serve(name, &Default::default()).into_body();
        let b = rt(body);
        std::fs::write(dir.join("assets").join(name), b).unwrap();
    }
}
fn tokio_like() -> impl Fn(axum::body::Body) -> Vec<u8> {
    |body| {
        use std::task::{Context, Poll, Waker};
        let mut f = Box::pin(axum::body::to_bytes(body, usize::MAX));
        let mut cx = Context::from_waker(Waker::noop());
        loop {
            if let Poll::Ready(r) = std::future::Future::poll(f.as_mut(), &mut cx) {
                return r.unwrap().to_vec();
            }
        }
    }
}
