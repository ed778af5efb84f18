//! A form is read as a browser would send it.

use testbed::forms::read_forms;

#[test]
fn a_form_sends_what_stands_in_it() {
    let page = "<form action=/search><input name=q></form>
        <form method=post action=/proposals><input type=hidden name=read_at value=7>
        <textarea name=why>\nBecause</textarea><select name=track><option value=p>Political
        <option value=a selected>Other</select><input type=checkbox name=sure value=yes>
        <input type=checkbox name=mine value=1 checked><input type=file name=file>
        <button name=add-row value=years>Add</button><button type=button>No</button>
        <button formaction=/draft formmethod=get>Keep</button></form>";
    let forms = read_forms(page);
    let [search, post] = forms.as_slice() else { panic!("{forms:?}") };
    assert!(!search.is_post && post.is_post && !post.has_files);
    let fields: Vec<_> = post.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(fields, [("read_at", "7"), ("why", "Because"), ("track", "a"), ("mine", "1")]);
    let adds = post.buttons[0].adds.clone();
    assert_eq!(adds, Some(("add-row".to_owned(), "years".to_owned())));
    assert_eq!(post.buttons.len(), 2);
    assert_eq!(post.buttons[1].action.as_deref(), Some("/draft"));
    assert!(post.buttons[1].is_get && !post.buttons[0].is_get);
}
