//! An authority or two, a clock that stands still, and people to sign in.

use crate::{
    account::{
        Account, Accounts, Actor, Admission, HeldRole, Membership, NewAccount, Role, Secret,
        SignIn, SignInRefusal, Surroundings,
    },
    base::Language,
    ledger::tests::Fresh,
};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};
use testbed::Database;

pub(super) const PASSWORD: &str = "four-blue-otters";
pub(super) const NORTH: &str = "nordjylland";
pub(super) const MID: &str = "midtjylland";

/// A clock that only the test moves, and chance that repeats itself.
#[derive(Clone)]
pub(super) struct Still {
    now: Arc<AtomicI64>,
    drawn: Arc<AtomicU64>,
}

impl Still {
    pub(super) fn new() -> Self {
        Self { now: Arc::new(AtomicI64::new(1_800_000_000_000)), drawn: Arc::default() }
    }

    pub(super) fn pass(&self, time: SignedDuration) {
        self.now.fetch_add(i64::try_from(time.as_millis()).unwrap(), Ordering::Relaxed);
    }
}

impl Surroundings for Still {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.now.load(Ordering::Relaxed)).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
            part.copy_from_slice(&Sha256::digest(drawn.to_be_bytes())[..part.len()]);
        }
    }
}

/// The world of a test.
pub(super) struct World {
    pub(super) fresh: Fresh,
    pub(super) clock: Still,
    pub(super) accounts: Accounts,
}

impl World {
    /// Two authorities and no account.
    pub(super) async fn new(database: Database) -> Self {
        let fresh = Fresh::new(database).await;
        let clock = Still::new();
        let ledger = fresh.ledger();
        for authority in [NORTH, MID] {
            ledger.add_authority(authority, 0, clock.now()).await.unwrap();
        }
        let accounts = Accounts::within(fresh.db.clone(), clock.clone());
        Self { fresh, clock, accounts }
    }

    /// Another process on the same database.
    pub(super) fn other_process(&self) -> Accounts {
        Accounts::within(self.fresh.db.clone(), self.clock.clone())
    }

    /// An account with the password of all, in the north where roles are given.
    pub(super) async fn add(&self, email: &str, roles: &[Role]) -> Account {
        let new =
            NewAccount { email, name: "Grethe Hansen", password: PASSWORD, language: Language::Da };
        let account = self.accounts.add(new).await.unwrap();
        if !roles.is_empty() {
            self.set_roles(&account, roles).await;
        }
        account
    }

    pub(super) async fn set_roles(&self, account: &Account, roles: &[Role]) {
        let roles = roles.iter().copied().map(HeldRole::everywhere).collect();
        let membership = Membership { roles, person: Some("g-hansen".to_owned()) };
        self.accounts.set_membership(&account.id, NORTH, &membership).await.unwrap();
    }

    pub(super) async fn sign_in(&self, email: &str) -> Admission {
        self.try_sign_in(email, PASSWORD, "192.0.2.1", None).await.unwrap()
    }

    pub(super) async fn try_sign_in(
        &self,
        email: &str,
        password: &str,
        remote: &str,
        device: Option<&Secret>,
    ) -> Result<Admission, SignInRefusal> {
        let remote: IpAddr = remote.parse().unwrap();
        let input = SignIn { email, password, remote, user_agent: "Firefox", device };
        self.accounts.sign_in(input).await
    }

    /// Who this is in the north.
    pub(super) async fn actor(&self, admission: &Admission) -> Actor {
        self.accounts.find_actor(&admission.session, NORTH).await.unwrap()
    }
}
