//! Names: of the people in an authority's log, and of those who wrote it. The log knows only ids,
//! so that a name can be erased.

use super::{
    AccountError, Accounts, Touched, cache::touch, check_name, is_email, normalise_email,
    statements as sql,
};
use crate::{
    base::{Fault, is_id},
    ledger::{LedgerError, read, write, write_instant},
};
use std::{collections::BTreeMap, sync::Arc};

/// The name of one of an authority's people.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// The name.
    pub name: String,
    /// The e-mail address, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// The names of an authority's people, by the id of the person.
pub type People = BTreeMap<String, PersonName>;

/// The names of authors, by the word that stands for them in the log (see
/// [`super::Actor::author`]). Those who were erased are not in it.
pub type Names = BTreeMap<String, String>;

/// The most authorities whose people are remembered.
const AUTHORITIES: usize = 1_000;

impl Accounts {
    /// The names of an authority's people. Remembered: a page may ask each time.
    pub async fn list_people(&self, authority: &str) -> Result<Arc<People>, LedgerError> {
        self.look().await?;
        if let Some(people) = self.cache.get().people.get(authority) {
            return Ok(people.clone());
        }
        let generation = self.cache.generation();
        let rows: Vec<(String, String, Option<String>)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_PEOPLE).bind(authority).fetch_all(pool).await?);
        let people: Arc<People> = Arc::new(
            rows.into_iter().map(|(id, name, email)| (id, PersonName { name, email })).collect(),
        );
        self.cache.keep(generation, |remembered| {
            if remembered.people.len() >= AUTHORITIES {
                remembered.people.clear();
            }
            remembered.people.insert(authority.to_owned(), people.clone());
        });
        Ok(people)
    }

    /// Sets the name of one person, in place of the one they had.
    ///
    /// # Errors
    /// Faults at `name` and `email`.
    pub async fn set_person(
        &self,
        authority: &str,
        id: &str,
        person: PersonName,
    ) -> Result<(), AccountError> {
        let faults = check(id, &person);
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        self.put_people(authority, &People::from([(id.to_owned(), person)])).await
    }

    /// Sets the names of several people at once; the others keep theirs.
    ///
    /// # Errors
    /// Faults at `{id}.name` and `{id}.email`; then no name was set.
    pub async fn set_people(&self, authority: &str, people: &People) -> Result<(), AccountError> {
        let faults: Vec<_> = people
            .iter()
            .flat_map(|(id, person)| check(id, person).into_iter().map(|fault| fault.within(id)))
            .collect();
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        self.put_people(authority, people).await
    }

    async fn put_people(&self, authority: &str, people: &People) -> Result<(), AccountError> {
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::People(authority));
            let known: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY)
                .bind(authority)
                .fetch_optional(&mut *tx)
                .await?;
            known.ok_or(AccountError::NotFound("authority"))?;
            for (id, person) in people {
                sqlx::query(sql::PUT_PERSON)
                    .bind(authority)
                    .bind(id)
                    .bind(person.name.trim())
                    .bind(person.email.as_deref().map(normalise_email))
                    .execute(&mut *tx)
                    .await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::People(authority));
        done
    }

    /// Erases the name and address of a person; the id stays, as the log knows it.
    pub async fn erase_person(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        if !is_id(id) {
            return Err(AccountError::NotFound("person"));
        }
        let now = write_instant(self.now());
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::People(authority));
            let erased = sqlx::query(sql::ERASE_PERSON)
                .bind(&now)
                .bind(authority)
                .bind(id)
                .execute(&mut *tx)
                .await?;
            match erased.rows_affected() {
                0 => Err(AccountError::NotFound("person")),
                _ => Ok(()),
            }
        }.await);
        self.cache.forget(Touched::People(authority));
        done
    }

    /// The names of everybody and everything that can be the author of a change. Remembered: a page
    /// may ask each time.
    pub async fn names(&self) -> Result<Arc<Names>, LedgerError> {
        self.look().await?;
        if let Some(names) = &self.cache.get().names {
            return Ok(names.clone());
        }
        let generation = self.cache.generation();
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_NAMES).fetch_all(pool).await?);
        let names: Arc<Names> = Arc::new(rows.into_iter().collect());
        self.cache.keep(generation, |remembered| remembered.names = Some(names.clone()));
        Ok(names)
    }
}

fn check(id: &str, person: &PersonName) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !is_id(id) {
        faults.push(Fault::new("id", "fault-id"));
    }
    faults.extend(check_name("name", &person.name));
    if person.email.as_deref().is_some_and(|email| !is_email(&normalise_email(email))) {
        faults.push(Fault::new("email", "fault-email"));
    }
    faults
}
