//! The eyes see each fault they are there for, and take nothing else for one.

use data_encoding::BASE64;
use testbed::browser::{Look, Session};

/// A page with one fault, and its sibling that is right.
struct Case {
    /// How the fault begins.
    fault: &'static str,
    /// The page with the fault.
    wrong: &'static str,
    /// The page without.
    right: &'static str,
}

const NARROW: Look = Look::window(320, 800);
const PAPER: Look = Look::window(688, 1005).print();

const ON_A_SCREEN: [Case; 11] = [
    Case {
        fault: "two texts over each other",
        wrong: "<p>What it is about</p><p style='margin-top:-22px'>Where it stands</p>",
        right: "<p>What it is about</p><p style='margin-top:0'>Where it stands</p>",
    },
    Case {
        fault: "two texts over each other",
        wrong: "<svg width=200 height=40><text x=10 y=20>Fishing ports</text>\
                <text x=60 y=24>Ferries</text></svg>",
        right: "<svg width=200 height=40><text x=10 y=14>Fishing ports</text>\
                <text x=60 y=34>Ferries</text></svg>",
    },
    // A line without a figure in a list of figures: FAULTS C1.
    Case {
        fault: "5 lines in 1.9 em (b)",
        wrong: "<a style='display:grid;grid-template-columns:28px 1fr'><b>Who may do it at \
                all</b><span>until May</span></a>",
        right: "<a style='display:grid;grid-template-columns:1fr 90px'><b>Who may do it at \
                all</b><span>until May</span></a>",
    },
    Case {
        fault: "words beyond their box",
        wrong: "<div style='width:90px'><p>Forretningsudvalget</p></div>",
        right: "<div style='width:190px'><p>Forretningsudvalget</p></div>",
    },
    // A word that any column should hold, and one that none can.
    Case {
        fault: "a word is broken (p)",
        wrong: "<div style='width:90px;overflow-wrap:anywhere'><p>Forretningsudvalget</p></div>",
        right: "<div style='width:150px;overflow-wrap:anywhere'>\
                <p>Arbejdsmarkedsuddannelsessamarbejdsorganisationen</p></div>",
    },
    Case {
        fault: "beyond the window of 320 px",
        wrong: "<table style='width:500px'><td>A table too wide</table>",
        right: "<div style='overflow-x:auto'><table style='width:500px'><td>A table too wide\
                </table></div>",
    },
    Case {
        fault: "cut off",
        wrong: "<p style='width:60px;overflow:hidden;white-space:nowrap'>Half of it is gone</p>",
        right: "<p style='width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'>\
                Half of it is gone</p>",
    },
    Case {
        fault: "a control touches a text (button)",
        wrong: "<p style='margin:0'>A sentence above</p>\
                <button style='display:block'>Send</button>",
        right: "<p style='margin:0 0 8px'>A sentence above</p>\
                <button style='display:block'>Send</button>",
    },
    // The words of the control itself may stand beside it.
    Case {
        fault: "a control touches a text (input#b)",
        wrong: "<div style='display:flex'><input id=b type=checkbox><p>Every year</p></div>",
        right: "<div style='display:flex'><input id=b type=checkbox><label for=b>Every \
                year</label></div>",
    },
    Case {
        fault: "a value in another column than its label",
        wrong: "<dl style='columns:2;column-fill:auto;height:70px'>\
                <div><dt>From</dt><dd style='margin:0'>2010</dd>\
                </div><div><dt>Where it is</dt><dd style='margin:0'>Norway</dd></div></dl>",
        right: "<dl style='columns:2;column-fill:auto;height:70px'>\
                <div><dt>From</dt><dd style='margin:0'>2010</dd>\
                </div><div style='break-inside:avoid'><dt>Where it is</dt><dd style='margin:0'>\
                Norway</dd></div></dl>",
    },
    // What a style sheet writes before a folded cell is a text like others.
    Case {
        fault: "two texts over each other",
        wrong: "<style>td{display:flex}td::before{content:attr(data-label);flex:0 0 30px;\
                min-width:0}</style>\
                <table><td data-label=Political>Vacant</td></table>",
        right: "<style>td{display:flex}td::before{content:attr(data-label);flex:0 0 90px}</style>\
                <table><td data-label=Political>Vacant</td></table>",
    },
];

const ON_PAPER: [Case; 3] = [
    Case {
        fault: "a value may come on another sheet than its label",
        wrong: "<dl><div><dt>From</dt><dd>2010</dd></div></dl>",
        right: "<dl><div style='break-inside:avoid'><dt>From</dt><dd>2010</dd></div></dl>",
    },
    Case {
        fault: "a row may be broken over two sheets",
        wrong: "<table><tr><td>A</td></tr></table>",
        right: "<table><tr style='break-inside:avoid'><td>A</td></tr></table>",
    },
    Case {
        fault: "a heading may end a sheet",
        wrong: "<h2 style='break-after:auto'>Money</h2><p>None</p>",
        right: "<h2 style='break-after:avoid'>Money</h2><p>None</p>",
    },
];

async fn look(person: &Session, body: &str) -> Vec<String> {
    let page = format!(
        "<!doctype html><html lang=en><title>A case</title>\
         <style>body{{margin:8px;font:15px/1.4 sans-serif}}p{{margin:0 0 8px}}</style>\
         <body>{body}</body></html>"
    );
    let page = BASE64.encode(page.as_bytes());
    person.open(&format!("data:text/html;charset=utf-8;base64,{page}")).await;
    person.eyes().await
}

async fn check(look_at: Look, cases: &[Case]) {
    let person = Session::start(look_at).await;
    for case in cases {
        let found = look(&person, case.wrong).await;
        let hit = found.iter().any(|line| line.starts_with(case.fault));
        assert!(hit, "{} is not seen, but {found:#?} in {}", case.fault, case.wrong);
        let found = look(&person, case.right).await;
        assert_eq!(found, [""; 0], "{}", case.right);
    }
}

#[tokio::test]
async fn the_eyes_see_what_is_wrong_on_a_screen() {
    check(NARROW, &ON_A_SCREEN).await;
}

#[tokio::test]
async fn the_eyes_see_what_is_wrong_on_paper() {
    check(PAPER, &ON_PAPER).await;
}

#[tokio::test]
async fn the_eyes_say_where_a_fault_is() {
    let person = Session::start(NARROW).await;
    let found = look(&person, ON_A_SCREEN[0].wrong).await;
    let [fault] = found.as_slice() else { panic!("one fault and no more: {found:?}") };
    assert!(fault.contains("“What it is about” at 8,"), "{fault}");
    assert!(fault.contains(" and “Where it stands” at 8,"), "{fault}");
}

#[tokio::test]
async fn what_nobody_sees_is_no_fault() {
    let person = Session::start(NARROW).await;
    let hidden = "<p>Seen</p><p style='position:absolute;top:8px;clip-path:inset(50%)'>For the \
                  ear</p><p style='position:absolute;top:8px;visibility:hidden'>Hidden</p>\
                  <details style='margin-top:-20px'><summary style='opacity:0'>More</summary>\
                  <p>Closed</p></details>";
    assert_eq!(look(&person, hidden).await, [""; 0]);
}
