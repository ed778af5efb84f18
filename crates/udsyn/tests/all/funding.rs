//! The funding ledger through its pages: posted, corrected, reported, converted, looked at.

use crate::taking_back::{confirm_file, read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::http::{Method, StatusCode};
use testbed::{
    Database,
    forms::{Form, read_forms},
    on_each_database,
};

const DESK: &str = "/en/at/nordjylland/desk";

fn read_value(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    page[from..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn read(guest: &Guest<'_>, rest: &str) -> String {
    let answer = guest.get(&format!("{DESK}{rest}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{rest}: {}", answer.text());
    answer.text().replace('\u{a0}', " ")
}

#[track_caller]
fn assert_has(page: &str, wanted: &[&str]) {
    for one in wanted {
        assert!(page.contains(one), "{one}: {page}");
    }
}

#[track_caller]
fn assert_sent(answer: &Answer, to: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").ends_with(to), "{}", answer.header("location"));
}

#[on_each_database]
async fn every_view_says_what_it_means_and_comes_as_a_file(database: Database) {
    let world = World::new(database, &[Who::Reader, Who::AreaCoordinator]).await;
    let reader = world.guest(Who::Reader);
    let years = read(&reader, "/funding").await;
    assert_has(&years, &["Almost nothing", "3,518,948", "What they leave out", "staff hours"]);
    // Three questions with a number each, and the way from each to every view of it.
    assert_has(&years, &["What does it cost?", "What does it release?", "What is left?"]);
    assert_has(&years, &["DKK 539,016", "href=\"#releases\"", "The programme pays"]);
    let chosen = reader.get(&format!("{DESK}/funding?view=budget&year=2013&on=2012-03-01")).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    let to = format!("{DESK}/funding/budget?year=2013&on=2012-03-01");
    assert_eq!(chosen.header("location"), to);
    let views = [
        ("years", "Almost nothing"),
        ("projects", "from programmes"),
        ("gearing-nodes", "the projects have"),
        ("areas", "Shared has the most in 2012"),
        ("nodes", "has the most in 2012"),
        ("programmes", "2012"),
        ("kinds", "Staff hours"),
        ("gearing", "the projects have"),
        ("bound", "is bound after 2012, the last of it in 2014"),
        ("ends", "end within twelve months"),
        ("budget", "set aside for 2012"),
        ("fees", "are due in 2012"),
        ("together", "1 project is shared among 2 authorities"),
    ];
    for (view, said) in views {
        assert_has(&years, &[&format!("<option value=\"{view}\"")]);
        let page = read(&reader, &format!("/funding/{view}")).await;
        assert_has(&page, &[said, "What the sums contain"]);
        let file = reader.get(&format!("{DESK}/funding/{view}.csv")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.header("content-type").starts_with("text/csv"), "{view}");
        assert!(file.text().lines().count() > 1, "{view}: {}", file.text());
    }
    let budget = read(&reader, "/funding/budget?year=2013").await;
    assert_has(&budget, &["Not budgeted", "Not stated"]);
    let past = read(&reader, "/funding/bound?on=2010-06-01").await;
    assert_has(&past, &["after 2010"]);
    assert_eq!(reader.get(&format!("{DESK}/funding/nothing")).await.status, StatusCode::NOT_FOUND);
    for language in ["da", "de"] {
        let page = reader.get(&format!("/{language}/at/nordjylland/desk/funding/gearing")).await;
        assert_eq!(page.status, StatusCode::OK);
    }
    let health = read(&world.guest(Who::AreaCoordinator), "/funding/areas").await;
    assert_has(&health, &["2012"]);
}

#[on_each_database]
async fn an_amount_is_posted_and_put_right_with_a_reason(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let ledger = "/cooperations/mikropol/ledger";
    assert_has(&read(&office, ledger).await, &["Nothing is posted", "Make reporting periods"]);
    let new = format!("{DESK}{ledger}/new");
    let work = |hours: &'static str| {
        vec![
            ("phase", "spent"),
            ("on", "1 February 2012"),
            ("payer", "own"),
            ("kind", "work"),
            ("effort", hours),
            ("effort_unit", "hours"),
            ("unit", "health"),
            ("covers", "ours"),
            ("what", "Start meeting"),
        ]
    };
    let wrong = office.post(&new, &work("-3")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&wrong.text(), &["Write the work as a number from 0 up", "Start meeting"]);
    assert_sent(&office.post(&new, &work("10")).await, "?done=posted");
    let page = read(&office, ledger).await;
    assert_has(&page, &["We spent DKK 3,400", "at DKK 340 an hour, the rate from 1 January 2012"]);
    let mut cash = vec![("phase", "spent"), ("on", "2012"), ("payer", "own"), ("kind", "cash")];
    cash.extend([("money", "0,5 mio."), ("money.currency", "DKK"), ("covers", "ours")]);
    assert_sent(&office.post(&new, &cash).await, "?done=posted");
    let page = read(&office, ledger).await;
    assert_has(&page, &["We spent DKK 503,400"]);

    let link = page.split("href=\"").filter(|part| part.contains("/correct\"")).last().unwrap();
    let correct = link.split('"').next().unwrap().to_owned();
    let form = office.get(&correct).await.text();
    assert_has(&form, &["Why it is corrected", "500,000"]);
    let silent = office.post(&correct, &cash).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    cash[4] = ("money", "50.000");
    cash.push(("reason", "One nought too many"));
    assert_sent(&office.post(&correct, &cash).await, "?done=corrected");
    let page = read(&office, ledger).await;
    assert_has(&page, &["We spent DKK 53,400", "One nought too many", "does not count"]);
    let twice = office.post(&correct, &cash).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&twice.text(), &["corrected already"]);
    let history = correct.replace("/correct", "/history");
    assert_eq!(office.get(&history).await.status, StatusCode::OK);
    let reader = world.guest(Who::Reader);
    assert_eq!(reader.get(&new).await.status, StatusCode::FORBIDDEN);
}

#[on_each_database]
async fn the_reports_of_a_project_are_made_sent_and_approved(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    assert_has(&read(&office, "/reporting").await, &["MARKIS", "171,500", "No report is late"]);
    let make = format!("{DESK}/cooperations/mikropol/reporting");
    let none = office.post(&make, &[("every_months", "0"), ("due_after_months", "2")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let rule = [("every_months", "2"), ("due_after_months", "1")];
    let before = read_bodies(&world).await;
    let preview = office.post(&make, &rule).await.text();
    assert_has(&preview, &["records will be changed", "29 February 2012"]);
    assert_eq!(read_bodies(&world).await, before);
    let made = office.post(&make, &[&rule[..], &[("confirm", "yes")]].concat()).await;
    there_and_back(&world, &office, &made, &before).await;
    let twice = office.post(&make, &rule).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&twice.text(), &["reach to the end of the project already"]);
    // The first period ended in February; its report waits for somebody.
    let today = office.get("/en/at/nordjylland/desk").await.text();
    assert_has(&today, &["Send the report of"]);
    let list = read(&office, "/reporting").await;
    let link =
        list.split("href=\"").find(|part| part.starts_with("/en/at/nordjylland/desk/reporting/"));
    let period = link.unwrap().split('"').next().unwrap().to_owned();
    let form = office.get(&period).await.text();
    let read_at = read_value(&form, "read_at");
    let fields = |sent: &'static str, approved: &'static str| {
        vec![
            ("read_at", read_at.as_str()),
            ("from", "1 January 2012"),
            ("to", "29 February 2012"),
            ("due_on", "31 March 2012"),
            ("sent_on", sent),
            ("approved_on", approved),
            ("note", "By post"),
        ]
    };
    let early = office.post(&period, &fields("", "1 March 2012")).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&early.text(), &["an approval that is not before it", "By post"]);
    assert_sent(&office.post(&period, &fields("10 March 2012", "")).await, "?done=period");
    let stale = office.post(&period, &fields("11 March 2012", "")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_eq!(office.get(&format!("{period}/history")).await.status, StatusCode::OK);
}

/// Two days of the publisher's own table (source: European Central Bank).
const RATES: &str =
    "Date,USD,DKK,CYP,\n2011-12-30,1.2939,7.4342,N/A,\n2011-12-23,1.3057,7.4334,N/A,\n";

async fn upload(guest: &Guest<'_>, content: &str) -> Answer {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"eurofxref.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{content}\r\n--x--\r\n"
    );
    let media = "multipart/form-data; boundary=x";
    let path = format!("{DESK}/admin/rates");
    let preview = guest.call(Method::POST, &path, media, body.into()).await;
    confirm_file(guest, &path, preview).await
}

#[on_each_database]
async fn rates_are_brought_in_and_a_holiday_has_those_of_the_day_before(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    assert_has(&read(&office, "/admin/rates").await, &["No rates yet"]);
    let wrong = upload(&office, "Name,Amount\nx,1\n").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&wrong.text(), &["Choose the table as the European Central Bank publishes it"]);
    let before = read_bodies(&world).await;
    let brought = upload(&office, RATES).await;
    assert!(brought.header("location").contains("done=brought&new=1&changed=0"), "{brought:?}");
    there_and_back(&world, &office, &brought, &before).await;
    let again = upload(&office, RATES).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&again.text(), &["has all of these rates already"]);
    let asked = "/admin/rates?amount=6.513&amount.currency=EUR&to=DKK&on=26.12.2011";
    let page = read(&office, asked).await;
    assert_has(&page, &["DKK 48,413.73", "7.4334 DKK for one euro on 23 December 2011"]);
    assert_has(&page, &["the last day with a rate at 26 December 2011"]);
    // What the source does not convert stands beside it now.
    let money = read(&office, "/cooperations/regions-of-knowledge").await;
    assert_has(&money, &["≈ DKK 18,585,500", "7.4342 DKK for one euro on 30 December 2011"]);
    let reader = world.guest(Who::Reader);
    assert_eq!(upload(&reader, RATES).await.status, StatusCode::FORBIDDEN);
}

#[on_each_database]
async fn parts_above_the_whole_are_refused_and_what_is_missing_is_said(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let page = read(&office, "/cooperations/women-in-business").await;
    assert_has(&page, &["pays 50% as stated, but 45% by the amounts"]);
    assert_has(&page, &["The rest, DKK 6,216,097, is paid by: Other partners."]);
    let address = format!("{DESK}/cooperations/women-in-business/edit/money");
    let form = office.get(&address).await.text();
    assert_has(&form, &["A year laid down", "Budget line", "spread evenly over the months"]);
    let read_at = read_value(&form, "read_at");
    let mut sent = vec![
        ("read_at", read_at.as_str()),
        ("budget.total.money", "1 mio."),
        ("budget.total.money.currency", "DKK"),
        ("budget.eu_rate_percent", "120"),
        ("funding[0].row", "1"),
        ("funding[0].payer", "own.cash"),
        ("funding[0].value.kind", "in_total"),
        ("funding[0].value.money", "1,2 mio. kr."),
        ("funding[0].value.money.currency", "DKK"),
    ];
    let wrong = office.post(&address, &sent).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
    assert_has(&wrong.text(), &["1,2 mio. kr."]);
    sent[3] = ("budget.eu_rate_percent", "50");
    let wrong = office.post(&address, &sent).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
    assert_has(&wrong.text(), &["The parts stated are more than the whole"]);
}

#[on_each_database]
async fn budget_lines_and_rates_for_work_are_kept(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    for rest in ["/funding/lines", "/admin/work-rates", "/admin"] {
        assert_eq!(office.get(&format!("{DESK}{rest}")).await.status, StatusCode::OK, "{rest}");
    }
    let neither = [("name.da", "Rejser"), ("years[0].row", "1"), ("years[0].year", "2012")];
    let answer = office.post(&format!("{DESK}/funding/lines"), &neither).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&answer.text(), &["or tick that nothing is budgeted", "Rejser"]);
    let mut line = neither.to_vec();
    line.push(("years[0].none", "on"));
    let answer = office.post(&format!("{DESK}/funding/lines"), &line).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let rate = [("per_hour", "1.800"), ("per_hour.currency", "DKK"), ("hours_a_month", "900")];
    let answer = office.post(&format!("{DESK}/admin/work-rates"), &rate).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let line = read(&office, "/funding/lines/regional-development-funds").await;
    assert_has(&line, &["DKK 900,000", "Not budgeted"]);
    let history = "/funding/lines/regional-development-funds/history";
    assert_eq!(office.get(&format!("{DESK}{history}")).await.status, StatusCode::OK);
}

/// The form of the money on a page.
fn find_money_form(page: &str) -> Form {
    let mut forms = read_forms(page).into_iter();
    forms.rfind(|form| form.action.ends_with("/edit/money")).unwrap()
}

/// The lines in which one may write.
fn list_open(form: &Form) -> Vec<&str> {
    let names = form.written.iter().filter(|field| field.name.ends_with("].value.money"));
    names.map(|field| field.name.split('.').next().unwrap()).collect()
}

/// WALK F11: one line is written at a time, and whatever was typed in it goes along.
#[on_each_database]
async fn one_line_of_money_is_written_at_a_time_and_nothing_typed_is_lost(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let address = format!("{DESK}/cooperations/markis/edit/money");
    let page = office.get(&format!("{address}?line=1")).await.text();
    let told = "Who pays the other DKK\u{a0}10,012,047 is not stated";
    assert_has(&page, &["Money in MARKIS", told, "Record who pays"]);
    let form = find_money_form(&page);
    assert_eq!(list_open(&form), ["funding[1]"]);
    let send = async |form: &Form, changes: &[(&str, &str)]| {
        let own = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let own = own.filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        let all: Vec<(&str, &str)> = own.chain(changes.iter().copied()).collect();
        office.post(&address, &all).await
    };
    let value = |form: &Form, name: &str| {
        let found = form.fields.iter().find(|(one, _)| one == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let money = "funding[1].value.money";
    // To another line: what was typed goes along, unsaved.
    let other = send(&form, &[(money, "777"), ("open", "0")]).await;
    assert_eq!(other.status, StatusCode::OK);
    let form = find_money_form(&other.text());
    assert_eq!((list_open(&form), value(&form, money)), (vec!["funding[0]"], "777".to_owned()));
    // A line more is open at once; what is wrong in another one opens that.
    let more = find_money_form(&send(&form, &[("add-row", "funding")]).await.text());
    assert_eq!(list_open(&more).len(), 1);
    assert_ne!(list_open(&more), ["funding[0]"]);
    let wrong = send(&form, &[(money, "much")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_has(&wrong.text(), &["href=\"#f-funding-1-value-money\"", "value=\"much\""]);
    assert_eq!(list_open(&find_money_form(&wrong.text())), ["funding[0]", "funding[1]"]);
    // The fold is open where something stands in it.
    assert_has(&wrong.text(), &["<details class=\"more\" open>"]);
    // A line is taken out, and gone when that is saved.
    let taken = send(&form, &[("take", "1")]).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_has(&taken.text(), &["It is deleted when you save"]);
    assert_ne!(value(&find_money_form(&taken.text()), money), "777");
    // Saving leads on to the next line, with the typed amount in the register.
    let saved = send(&form, &[("next", "1")]).await;
    assert_sent(&saved, "/edit/money?done=saved&line=1");
    let page = office.get(&format!("{address}?line=1")).await.text();
    assert_eq!(value(&find_money_form(&page), money), "777");
}

/// Walk 28, 29: counting again tells what cannot be counted, instead of leaving it out silently.
#[on_each_database]
async fn counting_again_tells_what_is_not_counted(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let address = format!("{DESK}/cooperations/markis/edit/money");
    let page = office.get(&format!("{address}?line=1")).await.text();
    let form = find_money_form(&page);
    let count = async |changes: &[(&str, &str)]| {
        let own = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let own = own.filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        let all: Vec<(&str, &str)> = own.chain(changes.iter().copied()).collect();
        office.post(&address, &all).await
    };
    let (money, line) = ("funding[1].value.money", ("open", "1"));
    for wrong in ["1.000,5,0", "abc", "-5"] {
        let answer = count(&[(money, wrong), line]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let text = answer.text();
        let told = format!("“{wrong}” is no amount and is not counted in.");
        assert_has(&text, &["href=\"#f-funding-1-value-money\"", told.as_str()]);
        assert!(!text.contains("\u{2212}5") && !text.contains("The years"), "{wrong}: {text}");
        let saved = count(&[(money, wrong)]).await;
        assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(saved.text().contains("One thing to correct"), "{wrong}: {}", saved.text());
    }
    // A currency that no rate is known for stands beside the sum, with the reason.
    let other = [(money, "50.000"), ("funding[1].value.money.currency", "USD"), line];
    let answer = count(&other).await;
    assert_eq!(answer.status, StatusCode::OK);
    let told = "is not counted in, as there is no exchange rate.";
    assert_has(&answer.text(), &[told, "USD\u{a0}50,000", ">not counted in<"]);
    // Nothing is asked for while one is still writing.
    let more = count(&[("add-row", "funding")]).await;
    assert_eq!(more.status, StatusCode::OK);
    let more = find_money_form(&more.text());
    let own = more.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<(&str, &str)> = own.chain([("open", "0")]).collect();
    assert_eq!(office.post(&address, &all).await.status, StatusCode::OK);
}

/// A draft that was kept before who and how were one question is still read.
#[on_each_database]
async fn a_draft_of_the_money_from_before_is_still_shown(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let address = format!("{DESK}/cooperations/markis/edit/money");
    let read_at = read_value(&office.get(&address).await.text(), "read_at");
    let draft = [
        ("read_at", read_at.as_str()),
        ("funding[0].payer", "own"),
        ("funding[0].form", "hours"),
        ("funding[0].basis", "per_year"),
        ("funding[0].value.kind", "work"),
        ("funding[0].value.effort", "12"),
        ("funding[0].value.effort.unit", "person_months"),
    ];
    let kept = office.post(&format!("{address}/draft"), &draft).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let form = find_money_form(&office.get(&address).await.text());
    let value = |name: &str| {
        let name = format!("funding[0].{name}");
        form.fields.iter().find(|(one, _)| *one == name).map(|(_, value)| value.as_str())
    };
    assert_eq!(value("payer"), Some("own.hours"));
    assert_eq!(value("value.kind"), Some("per_year"));
    assert_eq!(value("value.money"), Some("12"));
    assert_eq!(value("value.money.currency"), Some("person_months"));
}
