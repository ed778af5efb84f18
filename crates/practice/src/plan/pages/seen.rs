//! What every page of plans, indicators and contracts reads from, and the words they share.

use crate::cooperation::pages::access::area_of;
use crate::cooperation::pages::find_done_as;
use crate::organisation::{Person, Unit};
use crate::plan::{ActionPlan, Initiative};
use crate::strategy::pages::{Scene, area_of as area_of_strategy};
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::{Id, Slug};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::{Entry, Record};
use std::ops::Deref;
use std::sync::Arc;

/// The words of an address: language, authority, and the id of a record.
pub type At = axum::extract::Path<(String, String, String)>;

/// Who reads what, with the names of people.
pub struct Seen<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// What is seen.
    pub scene: Scene<'a>,
    /// The names of people; empty for those who may not see them.
    pub people: Arc<People>,
}

impl<'a> Deref for Seen<'a> {
    type Target = Scene<'a>;
    fn deref(&self) -> &Scene<'a> {
        &self.scene
    }
}

impl<'a> Seen<'a> {
    /// What a visit sees: the authority as it is shown.
    ///
    /// # Errors
    /// When the names of people cannot be read.
    pub async fn of(visit: &'a Visit) -> Result<Self, Failure> {
        let people = match visit.may(Deed::SeeNames, &Target::default()) {
            true => visit.house.accounts.list_people(visit.authority()).await?,
            false => Arc::default(),
        };
        Ok(Self { visit, scene: Scene::of(visit), people })
    }

    /// The authority as it is now, for forms: a command will be run on that.
    ///
    /// # Errors
    /// As [`Seen::of`].
    pub async fn now(visit: &'a Visit) -> Result<Self, Failure> {
        let seen = Self::of(visit).await?;
        let scene = Scene { office: &visit.office, ..seen.scene };
        Ok(Self { scene, ..seen })
    }

    /// True when the reader may do it, and does not look at an earlier day.
    pub fn may_do(&self, deed: Deed, target: &Target<'_>) -> bool {
        !self.desk.is_past() && self.visit.may(deed, target)
    }

    /// The record at an address.
    ///
    /// # Errors
    /// 404 where there is none.
    pub fn expect<R: Record>(&self, id: &str) -> Result<&'a Arc<Entry<R>>, Failure> {
        let id = Id::<R>::parse(id).ok_or_else(Failure::not_found)?;
        self.scene.office.find_entry(&id).ok_or_else(Failure::not_found)
    }

    /// The one who acts, where the office knows them.
    pub fn me(&self) -> Option<Id<Person>> {
        let id = Id::parse(self.visit.actor.person()?)?;
        self.visit.office.find::<Person>(&id).map(|_| id)
    }

    /// True when the reader is this person.
    pub fn is_me(&self, person: Option<&Id<Person>>) -> bool {
        person.is_some_and(|person| self.visit.actor.person() == Some(person.as_str()))
    }

    /// A plan as a target of deeds: the area of its strategy.
    pub fn target_of_plan(&self, plan: &ActionPlan) -> Target<'a> {
        let strategy = self.scene.office.find(&plan.strategy);
        Target { area: strategy.and_then(area_of_strategy), ..Target::default() }
    }

    /// An initiative as a target of deeds: its area, and whether the reader carries it or a task.
    pub fn target_of<'i>(&self, initiative: &'i Initiative) -> Target<'i> {
        let carries = self.is_me(initiative.person.as_ref())
            || initiative.tasks.iter().any(|task| self.is_me(task.person.as_ref()));
        Target { area: area_of(&initiative.area), published: false, anchored: carries }
    }

    /// Something of an area as a target of deeds.
    pub fn target_in<'s>(&self, area: &'s Slug, person: Option<&Id<Person>>) -> Target<'s> {
        Target { area: area_of(area), published: false, anchored: self.is_me(person) }
    }

    /// True when the reader sees what is internal in it.
    pub fn sees_in(&self, target: &Target<'_>) -> bool {
        self.visit.may(Deed::SeeInternal, target)
    }

    /// The name of a person, else their post.
    pub fn person(&self, id: &Id<Person>) -> String {
        match self.people.get(id.as_str()) {
            Some(person) => person.name.clone(),
            None => self.office.find(id).map_or(id.as_str(), |p| self.say(&p.post)).to_owned(),
        }
    }

    /// The name of a unit.
    pub fn unit(&self, id: &Id<Unit>) -> String {
        self.office.find(id).map_or(id.as_str(), |unit| self.say(&unit.name)).to_owned()
    }

    /// Who carries something: the unit, and the person below it.
    pub fn draw_owner(&self, unit: Option<&Id<Unit>>, person: Option<&Id<Person>>) -> Markup {
        let person = person.map(|id| self.person(id));
        match (unit.map(|id| self.unit(id)), person) {
            (Some(unit), Some(person)) => kit::over(unit, &person),
            (Some(one), None) | (None, Some(one)) => html! { (one) },
            (None, None) => kit::soft(self.words.say("plan-no-one")),
        }
    }

    /// What has just been done here, in words: `draw_receipt("plan-done")`.
    pub fn draw_receipt(&self, family: &str) -> Markup {
        let done = find_done_as(self.visit, family);
        html! { @if let Some(done) = done { (kit::notice(done)) } }
    }

    /// The way from the top of a part to a page.
    pub fn crumbs(&self, path: &[(String, String)], here: &str) -> Markup {
        let links: Vec<(&str, &str)> =
            path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
        kit::crumbs(self.words, &links, here)
    }

    /// The page in the frame of the desk, with the day that is looked at above it.
    pub fn page(&self, title: &str, part: &str, main: Markup) -> Markup {
        self.visit.page(&Sheet { title, part }, main)
    }
}
