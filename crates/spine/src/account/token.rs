//! Tokens: with them programs use the API in an authority.

use super::{
    AccountError, Accounts, Actor, HeldRole, Secret, TokenHolder, Touched,
    cache::touch,
    check_name,
    member::{read_held, write_area},
    secret::SecretHash,
    session::ONCE_A_MINUTE_MS,
    statements as sql,
};
use crate::{
    base::is_id,
    ledger::{LedgerError, read, read_instant, write, write_instant},
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// How every token begins, so that whoever finds one knows what it is.
const PREFIX: &str = "udsyn_";

/// A token that is to be.
#[derive(Clone, Debug)]
pub struct NewToken<'a> {
    /// The authority it opens.
    pub authority: &'a str,
    /// What it is for.
    pub name: &'a str,
    /// What its holder may do, and where.
    pub held: HeldRole,
}

/// A token as a list shows it; the secret itself is nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// What its holder may do, and where.
    pub held: HeldRole,
    /// When it was made (see [`read_instant`]).
    pub created_at: String,
    /// When it was last used, to the minute or so.
    pub used_at: Option<String>,
    /// When it was revoked.
    pub revoked_at: Option<String>,
}

/// A token that is remembered.
pub(super) struct Token {
    pub(super) id: String,
    authority: String,
    actor: Actor,
    stranger: Actor,
    /// When its use was last written down, in milliseconds since 1970.
    written_at: AtomicI64,
}

impl Accounts {
    /// Makes a token: its id, and the token itself, which can never be shown again.
    ///
    /// # Errors
    /// Faults at `name`.
    pub async fn create_token(&self, new: NewToken<'_>) -> Result<(String, String), AccountError> {
        let name = new.name.trim();
        if let Some(fault) = check_name("name", name) {
            return Err(AccountError::Faults(vec![fault]));
        }
        let secret = Secret::make(&*self.surroundings);
        let id = self.make_id::<Token>();
        let now = write_instant(self.now());
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Names);
            let known: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY)
                .bind(new.authority)
                .fetch_optional(&mut *tx)
                .await?;
            known.ok_or(AccountError::NotFound("authority"))?;
            sqlx::query(sql::ADD_TOKEN)
                .bind(id.as_str())
                .bind(secret.hash().to_text())
                .bind(new.authority)
                .bind(name)
                .bind(new.held.role.code())
                .bind(write_area(&new.held))
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        self.cache.forget(Touched::Names);
        done.map(|()| (id.as_str().to_owned(), format!("{PREFIX}{}", secret.as_str())))
    }

    /// The tokens of an authority, the newest first.
    pub async fn list_tokens(&self, authority: &str) -> Result<Vec<TokenRow>, LedgerError> {
        type Row = (String, String, String, String, String, Option<String>, Option<String>);
        let rows: Vec<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_TOKENS).bind(authority).fetch_all(pool).await?);
        rows.into_iter()
            .map(|(id, name, role, area, created_at, used_at, revoked_at)| {
                let held = read_held(&role, &area)?;
                Ok(TokenRow { id, name, held, created_at, used_at, revoked_at })
            })
            .collect()
    }

    /// Revokes a token of an authority.
    pub async fn revoke_token(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        if !is_id(id) {
            return Err(AccountError::NotFound("token"));
        }
        let now = write_instant(self.now());
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Token(id));
            let revoked = sqlx::query(sql::REVOKE_TOKEN)
                .bind(&now)
                .bind(authority)
                .bind(id)
                .execute(&mut *tx)
                .await?;
            match revoked.rows_affected() {
                0 => Err(AccountError::NotFound("token")),
                _ => Ok(()),
            }
        }.await);
        self.cache.forget(Touched::Token(id));
        done
    }

    /// Who brings this token, as seen from an authority; none when there is no such token or it was
    /// revoked. In any other authority than its own its holder is a stranger.
    pub async fn find_token_actor(
        &self,
        token: &str,
        authority: &str,
    ) -> Result<Option<Actor>, LedgerError> {
        let Some(secret) = token.strip_prefix(PREFIX).and_then(Secret::parse) else {
            return Ok(None);
        };
        self.look().await?;
        let hash = secret.hash();
        let remembered = self.cache.get().tokens.get(&hash).cloned();
        let token = match remembered {
            Some(token) => token,
            None => match self.load_token(hash).await? {
                Some(token) => token,
                None => return Ok(None),
            },
        };
        self.note_use(&token).await;
        let own = token.authority == authority;
        Ok(Some(if own { token.actor.clone() } else { token.stranger.clone() }))
    }

    /// True when this process knows it as a token that counts. It asks nobody.
    pub fn remembers_token(&self, token: &str) -> bool {
        let secret = token.strip_prefix(PREFIX).and_then(Secret::parse);
        secret.is_some_and(|secret| self.cache.get().tokens.contains_key(&secret.hash()))
    }

    async fn load_token(&self, hash: SecretHash) -> Result<Option<Arc<Token>>, LedgerError> {
        type Row = (String, String, String, String, String, Option<String>);
        let generation = self.cache.generation();
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_TOKEN).bind(hash.to_text()).fetch_optional(pool).await?);
        let Some((id, authority, name, role, area, used_at)) = row else { return Ok(None) };
        let used_at = used_at.as_deref().map(read_instant).transpose()?;
        let holder = |roles| {
            let (token, name, authority) = (id.clone(), name.clone(), authority.clone());
            Actor::Token(Arc::new(TokenHolder { token, name, authority, roles }))
        };
        let token = Arc::new(Token {
            actor: holder(vec![read_held(&role, &area)?]),
            stranger: holder(Vec::new()),
            written_at: AtomicI64::new(used_at.map_or(0, |at| at.as_millisecond())),
            id,
            authority,
        });
        self.cache.keep(generation, |remembered| {
            remembered.tokens.insert(hash, token.clone());
        });
        Ok(Some(token))
    }

    /// Writes down at most once a minute that a token was used.
    async fn note_use(&self, token: &Token) {
        let now = self.now();
        let last = token.written_at.load(Ordering::Relaxed);
        if now.as_millisecond() - last < ONCE_A_MINUTE_MS
            || token.written_at.swap(now.as_millisecond(), Ordering::Relaxed) != last
        {
            return;
        }
        let (now, id) = (write_instant(now), token.id.as_str());
        let written: Result<(), LedgerError> = async {
            write!(&self.db, tx => async {
                sqlx::query(sql::USE_TOKEN).bind(&now).bind(id).execute(&mut *tx).await?;
                Ok(())
            }.await)
        }
        .await;
        if let Err(error) = written {
            tracing::warn!(%error, "the use of a token could not be written down");
        }
    }
}
