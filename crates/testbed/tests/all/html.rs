//! The checker of HTML finds each fault it knows, and nothing in a page without fault.

use testbed::html::check;

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>Side</title>\
         </head><body><h1>Side</h1>{body}</body></html>"
    )
}

#[test]
fn a_page_without_fault_has_none() {
    let body = r##"<a href="#rest">Videre</a>
        <form><label for="a">Navn</label><input id="a" aria-describedby="hint"><p id="hint">Kort</p>
        <label>År <input type="number"></label><input type="hidden" name="t">
        <button aria-label="Gem"></button><input type="submit"></form>
        <h2 id="rest">Resten</h2><h3>Mere</h3><h2>Slut</h2><img src="/a.png" alt="">
        <a href="/x"><img src="/b.png" alt="Kort over regionen"></a>
        <details><summary>Flere</summary><button>Åbn</button></details>
        <svg role="img" aria-label="Akse"><title>Akse</title></svg>
        <script src="/a.js"></script><script type="application/json">{}</script>"##;
    assert_eq!(check(&page(body)), [""; 0]);
}

#[test]
fn each_fault_is_named() {
    let check_one = |body: &str, expected: &str| {
        assert_eq!(check(&page(body)), [expected], "{body}");
    };
    check_one("<b id=x></b><i id=x></i>", "the id x stands more than once");
    check_one("<b id='x y'></b>", "“x y” is no id");
    check_one("<img src=/a.png>", "<img src=\"/a.png\"> has no alt");
    check_one("<label for=x>X</label>", "<label> has for=\"x\", and nothing has that id");
    check_one(
        "<p aria-describedby=y>X</p>",
        "<p> has aria-describedby=\"y\", and nothing has that id",
    );
    check_one("<a href='#z'>Z</a>", "<a href=\"#z\"> leads nowhere: #z");
    check_one("<a href=/x><button>B</button></a>", "<button> lies inside <a href=\"/x\">");
    check_one("<a href=/x></a>", "<a href=\"/x\"> has no name");
    check_one("<button></button>", "<button> has no name");
    check_one("<input name=q>", "<input name=\"q\"> has no label");
    check_one("<label></label><select></select>", "<select> has no label");
    check_one(
        "<label for=q></label><textarea id=q></textarea>",
        "<textarea id=\"q\"> has no label",
    );
    check_one("<table><tr><td role=cell>X</td></tr></table>", "<td> has a role beside its own");
    check_one("<h3>Dyb</h3>", "<h3> “Dyb” skips a level");
    check_one("<h2> </h2>", "<h2> is empty");
    check_one("<h1>To</h1>", "the page has 2 h1, it should have one");
    check_one("<p style='color:red'>X</p>", "<p> has the inline attribute style");
    check_one("<p onclick='x()'>X</p>", "<p> has the inline attribute onclick");
    check_one(
        "<a href='javascript:x()'>X</a>",
        "<a href=\"javascript:x()\"> has script as its href",
    );
    check_one("<script>x()</script>", "there is an inline script");
    check_one("<svg><style>a{}</style></svg>", "there is a style element");
}

#[test]
fn what_the_parser_must_repair_is_named() {
    let check_one = |page: &str, expected: &str| {
        let found = check(page).join("\n");
        assert!(found.contains(expected), "{page} gives {found}");
    };
    check_one(&page("<p><div>X</div></p>"), "not valid HTML");
    check_one(&page("<b><i>X</b></i>"), "not valid HTML");
    check_one(&page("<table><p>X</p></table>"), "not valid HTML");
    check_one(&page("<p id=a id=b>X</p>"), "not valid HTML");
    check_one("<html><title>X</title><h1>X</h1>", "<html> has no lang");
    check_one("<!doctype html><html lang=da><h1>X</h1>", "the page has no title");
    check_one("<!doctype html><html lang=da><title></title><h1>X</h1>", "<title> has no text");
    check_one("<!doctype html><html lang=da><title>X</title><p>X", "the page has 0 h1");
}
