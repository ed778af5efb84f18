//! The administration: who there is, who may do what, and what was done. What one may not do is not
//! offered.

mod accounts;
mod feedback;
mod log;
mod mail;
mod security;
mod tokens;

pub use accounts::{
    ask_removal, block_account, change_account, end_sessions, invite, invite_again, list_accounts,
    make_password_link, remove_account, show_account, start_invitation, unblock_account,
    withdraw_invitation,
};
pub use feedback::{finish_feedback, list_feedback, remove_feedback};
pub use log::{show_log, verify};
pub use mail::{list_mails, remove_mail, send_again};
pub use security::show_security;
pub use tokens::{create_token, list_tokens, revoke_token};

use maud::{Markup, html};
use practice::{
    decision::CompetencePlan,
    funding::{ReferenceRates, WorkRate},
    monitoring::Guide,
    organisation::{
        Body, CouncilTerm, Organisation, Person, Unit,
        pages::{Kept, Reading, count_using},
    },
    questionnaire::pages::sheets::Kept as _,
    screening::Checklist,
};
use spine::{
    account::{Deed, Target},
    kit::{Failure, Head, Look, Sheet, Visit, crumbs, head, looks, panel},
    office::Record,
};

/// A page of the administration, below its first page.
pub(super) fn draw_page(visit: &Visit, title: &str, main: Markup) -> Markup {
    let words = visit.words;
    let admin = visit.desk("/admin");
    let main = html! {
        (crumbs(words, &[(words.say("app-administration"), &admin)], title))
        (main)
    };
    visit.page(&Sheet { title, part: "admin" }, main)
}

/// `GET …/admin`: the parts, what each affects, and how much stands in it.
pub async fn show_admin(visit: Visit) -> Result<Markup, Failure> {
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let words = visit.words;
    let title = words.say("app-administration");
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("admin-about")) }),
            ..Head::default()
        }))
        div.two {
            (panel("who", words.say("admin-who-there-is"), looks(&borrow(&list_records(&reading)))))
            @let rights = list_rights(visit);
            @if !rights.is_empty() {
                (panel("rights", words.say("admin-rights"), looks(&borrow(&rights))))
            }
        }
    };
    Ok(visit.page(&Sheet { title, part: "admin" }, main))
}

/// A part: how many, what, what it affects, where.
type Part = (Option<usize>, &'static str, String, String);

fn borrow(parts: &[Part]) -> Vec<Look<'_>> {
    parts
        .iter()
        .map(|(count, what, detail, href)| Look { count: *count, what, detail, href })
        .collect()
}

fn list_records(reading: &Reading) -> Vec<Part> {
    let words = reading.words();
    let used = |kind: &str| {
        let count = count_using(reading, kind);
        words.say_with("admin-used-by", &[("count", count.into())])
    };
    let authority = (
        None,
        words.say("organisation-authority"),
        words.say("organisation-authority-about").to_owned(),
        reading.visit.desk("/admin/authority"),
    );
    let mut parts = vec![authority];
    parts.push(part::<Unit>(reading, used(Unit::KIND)));
    parts.push(part::<Body>(reading, used(Body::KIND)));
    parts.push(part::<CouncilTerm>(reading, String::new()));
    let plans = reading.office().count::<CompetencePlan>();
    let about = words.say("decide-plan-about").to_owned();
    let plan_address = reading.visit.desk("/admin/competence-plan");
    parts.push((Some(plans), words.say("decide-plan"), about, plan_address));
    parts.push(part::<Person>(reading, used(Person::KIND)));
    parts.push(part::<WorkRate>(reading, String::new()));
    let years = reading.office().count::<ReferenceRates>();
    let rates = words.say("rates-about").to_owned();
    parts.push((Some(years), words.say("rates-title"), rates, reading.visit.desk("/admin/rates")));
    parts.push(part::<Organisation>(reading, used(Organisation::KIND)));
    parts
}

fn part<R: Kept>(reading: &Reading, used: String) -> Part {
    let words = reading.words();
    let title = words.find(R::PLACE.title).unwrap_or_default();
    let about = words.find(R::PLACE.about).unwrap_or_default();
    let count = reading.office().count::<R>();
    (Some(count), title, format!("{about} {used}"), reading.address::<R>(""))
}

fn list_rights(visit: &Visit) -> Vec<Part> {
    let words = visit.words;
    let may = |deed| visit.may(deed, &Target::default());
    let part = |title, about: &str, path: &str| (None, title, about.to_owned(), visit.desk(path));
    let mut parts = Vec::new();
    if may(Deed::EditSheets) {
        for place in [Checklist::PLACE, Guide::PLACE] {
            let say = |key| words.find(key).unwrap_or_default();
            parts.push(part(say(place.title), say(place.about), place.path));
        }
    }
    if may(Deed::ManageAccounts) {
        parts.push(part(
            words.say("admin-accounts"),
            words.say("admin-accounts-about"),
            "/admin/accounts",
        ));
    }
    if may(Deed::ManageTokens) {
        parts.push(part(
            words.say("admin-tokens"),
            words.say("admin-tokens-about"),
            "/admin/tokens",
        ));
    }
    if may(Deed::ManageAccounts) {
        parts.push(part(words.say("admin-mail"), words.say("admin-mail-about"), "/admin/mail"));
        parts.push(part(words.say("security"), words.say("security-about"), "/admin/security"));
    }
    if may(Deed::AnswerFeedback) {
        parts.push(part(
            words.say("admin-feedback"),
            words.say("admin-feedback-about"),
            "/admin/feedback",
        ));
    }
    if may(Deed::HandOver) {
        parts.push(part(words.say("deeds-title"), words.say("deeds-lede"), "/deeds"));
    }
    if may(Deed::Export) {
        parts.push(part(words.say("admin-log"), words.say("admin-log-about"), "/admin/log"));
    }
    parts
}
