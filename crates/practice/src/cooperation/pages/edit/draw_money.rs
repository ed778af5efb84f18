//! The money of a cooperation as a form: every line and the gap to the whole in sight in one table,
//! and below it only the line that is being written.
//!
//! Who comes: somebody with one number to put right. The other lines lie in the form as hidden
//! fields, so one may go from line to line and nothing that was typed is lost or saved halfway.

use super::draw::{Desk, Draw};
use super::read_money::read_money;
use crate::cooperation::pages::tell::{Teller, capitalise};
use crate::cooperation::{
    Beside, Cooperation, FundingForm, FundingLine, FundingValue, LineCount, Payer, Rest, ShareOf,
    Shares, count_lines, find_shares, list_all_beside,
};
use crate::funding::pages::phrases::tell_effort;
use crate::organisation::find_currency;
use maud::{Markup, html};
use spine::base::{Currency, Fault, Money};
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};
use std::collections::BTreeMap;

/// The hidden field that says which part is being written.
pub(super) const AT: &str = "at";
/// The button that goes to another part; its value is the part.
pub(super) const OPEN: &str = "open";
/// The button that takes a line away; its value is the line.
pub(super) const TAKE: &str = "take";
/// The button that saves and goes on to the next line.
pub(super) const NEXT: &str = "next";
/// The id of the form.
pub(super) const FORM: &str = "money";
/// The button that adds a row; its value is the group.
const ADD: &str = "add-row";
/// The part that is not a line: what it costs in all.
const BUDGET: &str = "budget";

/// What was typed so far, read as far as it can be, and what it comes to.
pub(super) struct Typed<'a> {
    desk: &'a Desk<'a>,
    record: Cooperation,
    counts: Vec<LineCount>,
    /// The lines whose amount cannot be read or cannot be, with what is typed there.
    unread: BTreeMap<usize, String>,
    /// What is in no sum because there is no rate for it.
    beside: Vec<(usize, Beside, bool)>,
    currency: Currency,
    shares: Option<Shares>,
}

impl<'a> Typed<'a> {
    pub(super) fn of(desk: &'a Desk<'a>, data: &FormData) -> Self {
        let mut record = desk.base.clone();
        let mut reader = Reader::new(desk.words, data);
        read_money(&mut reader, &mut record);
        let faults = reader.into_faults();
        let mut unread = BTreeMap::new();
        for (place, line) in record.funding.iter_mut().enumerate() {
            let at = format!("funding[{place}].value.money");
            let typed = data.get(&at).trim();
            let is_wrong = |fault: &Fault| fault.at == at;
            let cannot_be = line.check().iter().any(|fault| fault.at.starts_with("value."));
            if !typed.is_empty() && (faults.iter().any(is_wrong) || cannot_be) {
                unread.insert(place, typed.to_owned());
                line.value = FundingValue::NotStated;
            }
        }
        let currency = find_currency(desk.office);
        let beside = list_all_beside(desk.office, &record, (currency, desk.today));
        let counts = count_lines(desk.office, &record, currency, desk.today);
        let shares = find_shares(Some(desk.office), &record, currency, desk.today);
        Self { desk, record, counts, unread, beside, currency, shares }
    }

    fn words(&self) -> Words {
        self.desk.words
    }

    fn teller(&self) -> Teller<'_> {
        Teller { words: self.desk.words, office: self.desk.office, people: self.desk.people }
    }

    pub(super) fn amount(&self, amount_minor: i64) -> String {
        self.words().amount_rounded(Money { amount_minor, currency: self.currency })
    }

    pub(super) fn amount_with_sign(&self, amount_minor: i64) -> String {
        self.words().amount_whole(Money { amount_minor, currency: self.currency })
    }

    pub(super) fn line(&self, place: usize) -> Option<(&FundingLine, &LineCount)> {
        self.record.funding.get(place).zip(self.counts.get(place))
    }

    /// "The region, staff hours".
    pub(super) fn name(&self, place: usize) -> String {
        let words = self.words();
        let Some(line) = self.record.funding.get(place) else {
            return words.say("money-new-line").to_owned();
        };
        let organisation = line.organisation.as_ref();
        let organisation = organisation.map(|id| self.teller().short_name(id));
        let who = organisation.unwrap_or_else(|| name_payer(&self.teller(), line.payer));
        let says_how = line.payer == Payer::Own || line.form != FundingForm::Cash;
        match says_how && is_figure(&line.value) {
            true => format!("{who}, {}", words.word("given", line.form.code())),
            false => who,
        }
    }

    /// What the lines come to, and what is missing up to the whole, in sentences.
    pub(super) fn tell(&self) -> String {
        let words = self.words();
        let lines = self.record.funding.len();
        let sum = match &self.shares {
            Some(shares) => shares.stated_minor(),
            None => self.counts.iter().filter_map(|count| count.in_all).sum(),
        };
        let named = [("lines", lines.into()), ("sum", self.amount_with_sign(sum).into())];
        let mut told = vec![words.say_with("money-lede", &named)];
        told.extend(self.tell_left_out());
        let rest = match self.shares.as_ref().map(|shares| shares.rest) {
            Some(Rest::NotStated(rest)) => Some(("money-lede-missing", rest)),
            Some(Rest::TooMuch(rest)) => Some(("money-lede-over", rest)),
            Some(Rest::Nothing | Rest::PaidBy(..)) | None => None,
        };
        told.extend(rest.map(|(key, rest)| {
            words.say_with(key, &[("rest", self.amount_with_sign(rest).into())])
        }));
        told.join(" ")
    }

    /// What is not in the sum, and why.
    fn tell_left_out(&self) -> Vec<String> {
        let words = self.words();
        let mut money = Vec::new();
        let mut work = Vec::new();
        for (_, beside, is_yearly) in &self.beside {
            let (of, told) = match beside {
                Beside::Money(one) => (&mut money, words.amount(*one)),
                Beside::Work(effort) => (&mut work, tell_effort(words, *effort)),
                // The sum of the form is of all lines, whatever they are for.
                Beside::InAll(_) => continue,
            };
            of.push(match is_yearly {
                true => words.say_with("coop-own-a-year", &[("amount", told.into())]),
                false => told,
            });
        }
        let kinds = [("money-lede-no-rate", money), ("money-lede-no-work-rate", work)];
        let kinds = kinds.into_iter().filter(|(_, told)| !told.is_empty());
        let mut told: Vec<String> = kinds
            .map(|(key, told)| words.say_with(key, &[("what", words.list(&told).into())]))
            .collect();
        let unread = self.unread.values();
        told.extend(
            unread.map(|typed| {
                words.say_with("money-lede-unread", &[("typed", typed.as_str().into())])
            }),
        );
        told
    }
}

/// Who pays, where no organisation is named.
pub(super) fn name_payer(teller: &Teller<'_>, payer: Payer) -> String {
    match payer {
        Payer::Own => capitalise(teller.called()),
        Payer::Programme | Payer::Partners | Payer::Other => {
            teller.words.word("payer", payer.code()).to_owned()
        }
    }
}

/// True for an amount or hours.
fn is_figure(value: &FundingValue) -> bool {
    matches!(value, FundingValue::Amount { .. } | FundingValue::Work { .. })
}

/// The button that adds a line, in the head of the page.
pub(super) fn add_line(words: Words) -> Markup {
    html! {
        button.btn form=(FORM) name=(ADD) value="funding" { (words.say("money-add-line")) }
    }
}

/// The part that is being written, as the form says it; else the first line, else the whole.
pub(super) fn read_at(data: &FormData) -> Option<usize> {
    let count = data.count_rows("funding");
    match data.get(AT) {
        BUDGET => None,
        at => at.parse().ok().filter(|at| *at < count).or((count > 0).then_some(0)),
    }
}

/// The part that the address asks for: `line=2`; the last one where one was just put in.
pub(super) fn turn_to(data: &mut FormData, address: &str, is_last: bool) {
    if is_last {
        data.set(AT, data.count_rows("funding").saturating_sub(1));
    }
    let query = address.split_once('?').map_or("", |(_, query)| query);
    if let Some(line) = query.split('&').find_map(|pair| pair.strip_prefix("line=")) {
        data.set(AT, line);
    }
}

/// What a button did that saves nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turned {
    /// Another part is being written.
    Elsewhere,
    /// A line was taken away.
    Taken,
}

/// Does what a button asks that saves nothing: goes to another part or takes a line away. A line
/// that is about to be added will be the one that is written.
pub(super) fn turn(data: &mut FormData) -> Option<Turned> {
    if data.get(ADD) == "funding" {
        data.set(AT, data.count_rows("funding"));
        return None;
    }
    let (part, line) = (data.get(OPEN).to_owned(), data.get(TAKE).to_owned());
    data.set(OPEN, "");
    data.set(TAKE, "");
    if !part.is_empty() {
        data.set(AT, part);
        return Some(Turned::Elsewhere);
    }
    let line: usize = line.parse().ok()?;
    data.set(&format!("funding[{line}].remove"), "1");
    data.settle();
    data.set(AT, "");
    Some(Turned::Taken)
}

/// True where a line follows the one that is being written.
pub(super) fn has_next(data: &FormData) -> bool {
    read_at(data).is_some_and(|at| at + 1 < data.count_rows("funding"))
}

/// The line to go on to, where the button that saves asks for it.
pub(super) fn find_next(data: &FormData) -> Option<usize> {
    let at = read_at(data).filter(|_| data.has(NEXT) && has_next(data))?;
    Some(at + 1)
}

/// The fields of the section.
pub(super) fn money(draw: &Draw<'_>) -> Markup {
    let typed = Typed::of(draw.desk, draw.data);
    let (at, count) = (read_at(draw.data), draw.data.count_rows("funding"));
    let is_open =
        |line: usize| at == Some(line) || draw.view.is_wrong_within(&format!("funding[{line}]"));
    let is_budget = at.is_none()
        || ["budget", "programme", "programme_part"].iter().any(|at| draw.view.is_wrong_within(at));
    let is_whole = |name: &str| name.starts_with("budget.") || name.starts_with("programme");
    let at = at.map_or_else(|| BUDGET.to_owned(), |line| line.to_string());
    html! {
        (draw.view.hidden(AT, &at))
        @if is_budget { (table(&typed, &|line| line.is_none_or(is_open))) }
        @else {
            (hidden(draw, is_whole))
            (table(&typed, &|line| line.is_some_and(is_open)))
        }
        (draw.view.group_fault("funding", draw.desk.words.say("field-funding")))
        // Rows are counted as they are met, so each stands in its place, hidden or not.
        @for line in 0..count {
            @if is_open(line) { (super::draw_line::line(draw, &typed, line)) }
            @else {
                @let part = format!("funding[{line}].");
                (hidden(draw, |name| name.starts_with(&part)))
            }
        }
        @if is_budget { (super::draw_line::budget(draw)) }
    }
}

/// What was sent of the parts that are not drawn.
fn hidden(draw: &Draw<'_>, is_it: impl Fn(&str) -> bool) -> Markup {
    html! {
        @for (name, value) in draw.data.iter().filter(|(name, _)| is_it(name)) {
            (draw.view.hidden(name, value))
        }
    }
}

/// A row of the table: who, what is typed, for when, what it comes to, and the way to it.
struct Row<'a> {
    class: Option<&'a str>,
    name: String,
    typed: String,
    period: String,
    amount: String,
    action: Markup,
}

fn table(typed: &Typed<'_>, is_open: &dyn Fn(Option<usize>) -> bool) -> Markup {
    let words = typed.words();
    let sign = words.currency_sign(typed.currency);
    let in_all = words.say_with("money-in-all", &[("currency", sign.into())]);
    let heads = [words.say("money-typed"), words.say("money-period"), in_all.as_str()];
    let lines = (0..typed.record.funding.len()).map(|line| line_row(typed, line, is_open));
    let rows: Vec<Row<'_>> = programme_row(typed).into_iter().chain(lines).collect();
    html! {
        div.sheet {
            table.plain.fold.duo {
                caption.vh { (words.say("money-lines")) }
                thead { tr {
                    th scope="col" { (words.say("coop-payer")) }
                    th scope="col" { (heads[0]) }
                    th scope="col" { (heads[1]) }
                    th.num scope="col" { (heads[2]) }
                    th scope="col" { span.vh { (words.say("money-action")) } }
                } }
                tbody {
                    @for row in rows.iter().chain(&gap_row(typed)) { (draw_row(&heads, row)) }
                }
                tfoot { (draw_row(&heads, &whole_row(typed, is_open(None)))) }
            }
        }
    }
}

fn draw_row(heads: &[&str; 3], row: &Row<'_>) -> Markup {
    html! {
        tr class=[row.class] aria-current=[(row.class == Some("now")).then_some("true")] {
            th scope="row" { (row.name) }
            td data-label=(heads[0]) { div { (row.typed) } }
            td data-label=(heads[1]) { div { (row.period) } }
            td.num data-label=(heads[2]) { div { (row.amount) } }
            td.num { (row.action) }
        }
    }
}

/// The button that opens a part of the form, or the word for one that is open.
fn way_to(words: Words, part: &str, name: &str, is_open: bool) -> Markup {
    html! {
        @if is_open { (words.say("money-open")) } @else {
            button.plainlink name=(OPEN) value=(part)
                aria-label=(words.say_with("money-edit-line", &[("line", name.into())])) {
                (words.say(if part == BUDGET { "money-edit-whole" } else { "money-edit" }))
            }
        }
    }
}

fn line_row<'a>(
    typed: &Typed<'_>,
    line: usize,
    is_open: &dyn Fn(Option<usize>) -> bool,
) -> Row<'a> {
    let (words, teller) = (typed.words(), typed.teller());
    let (name, is_open) = (typed.name(line), is_open(Some(line)));
    let action = way_to(words, &line.to_string(), &name, is_open);
    let class = is_open.then_some("now");
    let dash = || "–".to_owned();
    let Some((one, count)) = typed.line(line) else {
        return Row { class, name, typed: dash(), period: dash(), amount: dash(), action };
    };
    let told = match typed.unread.get(&line) {
        Some(unread) => unread.clone(),
        None => teller.value(&one.value),
    };
    let told = match is_figure(&one.value) {
        false => told,
        true => words
            .say_with("money-told", &[("amount", told.into()), ("basis", one.basis.code().into())]),
    };
    let period = match one.from.is_some() || one.to.is_some() {
        true => words.period(one.from, one.to),
        false => words.say("money-whole-period").to_owned(),
    };
    let rest = match typed.shares.as_ref().map(|shares| shares.rest) {
        Some(Rest::PaidBy(_, rest)) if one.value == FundingValue::Rest => Some(rest),
        _ => None,
    };
    let is_beside = typed.beside.iter().any(|(place, ..)| *place == line);
    let without = || if is_beside { words.say("money-not-counted").to_owned() } else { dash() };
    let amount = count.in_all.or(rest).map_or_else(without, |amount| typed.amount(amount));
    Row { class, name, typed: told, period, amount, action }
}

/// What a programme pays by its rate or share, where no line says it.
fn programme_row<'a>(typed: &Typed<'_>) -> Option<Row<'a>> {
    let (words, teller, record) = (typed.words(), typed.teller(), &typed.record);
    let share = typed.shares.as_ref()?.sum(&[ShareOf::Programme]);
    if share == 0 || record.funding.iter().any(|line| line.payer == Payer::Programme) {
        return None;
    }
    let name = match &record.programme {
        Some(id) => teller.short_name(id),
        None => words.word("payer", "programme").to_owned(),
    };
    let told = match (&record.budget.eu_share, record.budget.eu_rate_percent) {
        (Some(stated), _) => teller.stated(stated),
        (None, Some(rate)) => words.say_with("money-rate", &[("rate", words.percent(rate).into())]),
        (None, None) => "–".to_owned(),
    };
    Some(Row {
        class: None,
        action: way_to(words, BUDGET, &name, false),
        name,
        typed: told,
        period: words.say("money-whole-period").to_owned(),
        amount: typed.amount(share),
    })
}

/// What nobody is stated to pay.
fn gap_row<'a>(typed: &Typed<'_>) -> Option<Row<'a>> {
    let words = typed.words();
    let Some(Rest::NotStated(rest)) = typed.shares.as_ref().map(|shares| shares.rest) else {
        return None;
    };
    Some(Row {
        class: Some("gap"),
        name: words.word("value", "not_stated").to_owned(),
        typed: words.say("money-rest").to_owned(),
        period: "–".to_owned(),
        amount: typed.amount(rest),
        action: html! {
            button.plainlink name=(ADD) value="funding" { (words.say("money-who-pays")) }
        },
    })
}

fn whole_row<'a>(typed: &Typed<'_>, is_open: bool) -> Row<'a> {
    let (words, total) = (typed.words(), typed.record.budget.total.as_ref());
    let name = words.say("money-whole").to_owned();
    let amount = typed.shares.as_ref().map(|shares| typed.amount(shares.total_minor));
    Row {
        class: is_open.then_some("now"),
        typed: match total {
            Some(total) => typed.teller().stated(total),
            None => words.word("value", "not_stated").to_owned(),
        },
        period: String::new(),
        amount: amount.unwrap_or_else(|| "–".to_owned()),
        action: way_to(words, BUDGET, &name, is_open),
        name,
    }
}
