//! Every statement of the accounts. A test prepares each of them on both databases.

use crate::ledger::statements;

statements! {
    ADD_ACCOUNT = "
        insert into account (id, email, name, password, language, created_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (email) do nothing";

    FIND_ACCOUNT = "
        select id, email, name, language, disabled_at, erased_at
        from account
        where id = $1";

    FIND_ACCOUNT_BY_EMAIL = "
        select id, email, name, language, disabled_at, erased_at
        from account
        where email = $1";

    LIST_ACCOUNTS = "
        select id, email, name, language, disabled_at, erased_at
        from account
        order by id
        limit 100000";

    /// What checking a password needs; nothing for those who may not sign in.
    FIND_PASSWORD_BY_EMAIL = "
        select id, password
        from account
        where email = $1 and disabled_at is null and erased_at is null";

    FIND_CREDENTIALS = "
        select email, name, password
        from account
        where id = $1 and erased_at is null";

    SET_PASSWORD = "
        update account
        set password = $1
        where id = $2 and erased_at is null";

    /// Sets a password if it is still the one that was checked.
    REPLACE_PASSWORD = "
        update account
        set password = $1
        where id = $2 and password = $3";

    SET_PROFILE = "
        update account
        set name = $1, language = $2
        where id = $3 and erased_at is null";

    DISABLE_ACCOUNT = "
        update account
        set disabled_at = coalesce(disabled_at, $1)
        where id = $2 and erased_at is null";

    ENABLE_ACCOUNT = "
        update account
        set disabled_at = null
        where id = $1 and erased_at is null";

    ERASE_ACCOUNT = "
        update account
        set email = null, name = '', password = '', disabled_at = $1, erased_at = $1
        where id = $2 and erased_at is null";

    /// An authority that would be left without an administrator if this account were not one; in
    /// the authority named by $2, or in any when that is empty.
    FIND_AUTHORITY_ORPHANED = "
        select held.authority
        from held_role as held
        where held.account = $1
            and held.role = 'administrator'
            and held.area = ''
            and ($2 = '' or held.authority = $2)
            and not exists (
                select 1
                from held_role as other
                join account on account.id = other.account
                join membership
                    on membership.account = other.account
                    and membership.authority = other.authority
                where other.authority = held.authority
                    and other.role = 'administrator'
                    and other.area = ''
                    and other.account <> $1
                    and account.disabled_at is null
                    and membership.blocked_at is null)
        order by held.authority
        limit 1";

    FIND_AUTHORITY = "
        select id
        from authority
        where id = $1";

    PUT_MEMBERSHIP = "
        insert into membership (account, authority, person)
        values ($1, $2, $3)
        on conflict (account, authority) do update
        set person = excluded.person";

    ADD_HELD_ROLE = "
        insert into held_role (account, authority, role, area)
        values ($1, $2, $3, $4)
        on conflict (account, authority, role, area) do nothing";

    REMOVE_MEMBERSHIP = "
        delete from membership
        where account = $1 and authority = $2";

    REMOVE_HELD_ROLES = "
        delete from held_role
        where account = $1 and authority = $2";

    REMOVE_MEMBERSHIPS_OF_ACCOUNT = "
        delete from membership
        where account = $1";

    REMOVE_HELD_ROLES_OF_ACCOUNT = "
        delete from held_role
        where account = $1";

    LIST_ROLES_OF_ACCOUNT = "
        select membership.authority, membership.person, held_role.role, held_role.area
        from membership
        join held_role
            on held_role.account = membership.account
            and held_role.authority = membership.authority
        where membership.account = $1 and membership.blocked_at is null
        order by membership.authority, held_role.role, held_role.area
        limit 10000";

    LIST_ROLES_OF_AUTHORITY = "
        select membership.account, membership.person, held_role.role, held_role.area
        from membership
        join held_role
            on held_role.account = membership.account
            and held_role.authority = membership.authority
        where membership.authority = $1
        order by membership.account, held_role.role, held_role.area
        limit 100000";

    LIST_ACCOUNTS_OF_AUTHORITY = "
        select account.id, account.email, account.name, account.language, account.disabled_at,
            account.erased_at
        from membership
        join account on account.id = membership.account
        where membership.authority = $1
        order by account.id
        limit 100000";

    /// Signs in, if the account may still sign in with the password that was checked.
    ADD_SESSION = "
        insert into session (hash, id, account, created_at, seen_at, remote, user_agent)
        select $1, $2, account.id, $3, $3, $4, $5
        from account
        where account.id = $6
            and account.password = $7
            and account.disabled_at is null
            and account.erased_at is null";

    FIND_SESSION = "
        select session.id, session.account, session.created_at, session.seen_at, account.name,
            account.language, session.only_at
        from session
        join account on account.id = session.account
        where session.hash = $1
            and account.disabled_at is null
            and account.erased_at is null";

    FIND_ACCOUNT_OF_SESSION = "
        select account
        from session
        where hash = $1";

    SEE_SESSION = "
        update session
        set seen_at = $1
        where hash = $2 and seen_at < $1";

    LIST_SESSIONS = "
        select id, created_at, seen_at, remote, user_agent
        from session
        where account = $1
        order by seen_at desc, id
        limit 1000";

    REMOVE_SESSION = "
        delete from session
        where hash = $1";

    REMOVE_SESSION_BY_ID = "
        delete from session
        where account = $1 and id = $2";

    REMOVE_SESSIONS_OF_ACCOUNT = "
        delete from session
        where account = $1";

    REMOVE_OTHER_SESSIONS = "
        delete from session
        where account = $1 and id <> $2";

    REMOVE_OTHER_SESSIONS_BY_HASH = "
        delete from session
        where account = $1 and hash <> $2";

    /// Forgets sessions that are over.
    SWEEP_SESSIONS = "
        delete from session
        where seen_at < $1 or created_at < $2";

    /// Keeps the newest sessions of an account.
    TRIM_SESSIONS = "
        delete from session
        where account = $1 and hash not in (
            select hash
            from session
            where account = $1
            order by created_at desc, hash
            limit $2)";

    /// To which accounts somebody has signed in from a device since $2.
    LIST_EMAILS_OF_DEVICE = "
        select account.email
        from device
        join account on account.id = device.account
        where device.hash = $1 and device.created_at > $2
        order by device.created_at desc
        limit 100";

    PUT_DEVICE = "
        insert into device (hash, account, created_at)
        values ($1, $2, $3)
        on conflict (hash, account) do update
        set created_at = excluded.created_at";

    /// Keeps the newest devices of an account.
    TRIM_DEVICES = "
        delete from device
        where account = $1 and hash not in (
            select hash
            from device
            where account = $1
            order by created_at desc, hash
            limit $2)";

    REMOVE_DEVICES_OF_ACCOUNT = "
        delete from device
        where account = $1";

    ADD_TOKEN = "
        insert into token (id, hash, authority, name, role, area, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)";

    FIND_TOKEN = "
        select id, authority, name, role, area, used_at
        from token
        where hash = $1 and revoked_at is null";

    LIST_TOKENS = "
        select id, name, role, area, created_at, used_at, revoked_at
        from token
        where authority = $1
        order by created_at desc, id
        limit 10000";

    USE_TOKEN = "
        update token
        set used_at = $1
        where id = $2 and (used_at is null or used_at < $1)";

    REVOKE_TOKEN = "
        update token
        set revoked_at = coalesce(revoked_at, $1)
        where authority = $2 and id = $3";

    /// The names of everybody and everything that can be the author of a change.
    LIST_NAMES = "
        select 'account:' || id, name
        from account
        where erased_at is null
        union all
        select 'token:' || id, name
        from token
        order by 1
        limit 200000";

    LIST_PEOPLE = "
        select id, name, email
        from person
        where authority = $1 and erased_at is null
        order by id
        limit 100000";

    PUT_PERSON = "
        insert into person (authority, id, name, email)
        values ($1, $2, $3, $4)
        on conflict (authority, id) do update
        set name = excluded.name,
            email = excluded.email,
            erased_at = null";

    ERASE_PERSON = "
        update person
        set name = '', email = null, erased_at = $1
        where authority = $2 and id = $3 and erased_at is null";

    PUT_DRAFT = "
        insert into draft (account, authority, subject, read_at_seq, form, saved_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (account, authority, subject) do update
        set read_at_seq = excluded.read_at_seq,
            form = excluded.form,
            saved_at = excluded.saved_at";

    FIND_DRAFT = "
        select authority, subject, read_at_seq, form, saved_at
        from draft
        where account = $1 and authority = $2 and subject = $3";

    /// The drafts of an account, without what stands in them.
    LIST_DRAFTS = "
        select authority, subject, read_at_seq, saved_at
        from draft
        where account = $1
        order by saved_at desc, authority, subject
        limit 1000";

    REMOVE_DRAFT = "
        delete from draft
        where account = $1 and authority = $2 and subject = $3";

    /// Keeps the newest drafts of an account.
    TRIM_DRAFTS = "
        delete from draft
        where account = $1 and (authority, subject) not in (
            select authority, subject
            from draft
            where account = $1
            order by saved_at desc, authority, subject
            limit $2)";

    REMOVE_DRAFTS_OF_ACCOUNT = "
        delete from draft
        where account = $1";

    PUT_SEEN = "
        insert into seen (account, authority, seq)
        values ($1, $2, $3)
        on conflict (account, authority) do update
        set seq = excluded.seq
        where seen.seq < excluded.seq";

    FIND_SEEN = "
        select seq
        from seen
        where account = $1 and authority = $2";

    REMOVE_SEEN_OF_ACCOUNT = "
        delete from seen
        where account = $1";

    /// Counts one more change. On PostgreSQL the row it locks also puts those who change accounts
    /// in a row, so that counts become visible in their order.
    COUNT_TOUCH = "
        update touched
        set epoch = epoch + 1
        where what = ''";

    TOUCH = "
        insert into touched (what, epoch)
        select $1, epoch
        from touched
        where what = ''
        on conflict (what) do update
        set epoch = excluded.epoch";

    /// What changed since a count; the newest first, so that a list that was cut still tells it.
    LIST_TOUCHED = "
        select what, epoch
        from touched
        where epoch > $1
        order by epoch desc
        limit $2";

    ADD_FEEDBACK = "
        insert into feedback (id, authority, page, language, message, reply_to, sent_at)
        values ($1, $2, $3, $4, $5, $6, $7)";

    COUNT_FEEDBACK = "
        select count(*)
        from feedback
        where authority = $1";

    /// What is not done yet comes first; of each the newest.
    LIST_FEEDBACK = "
        select id, page, language, message, reply_to, sent_at, done_at
        from feedback
        where authority = $1
        order by case when done_at is null then 0 else 1 end, sent_at desc, id desc
        limit 2000";

    FINISH_FEEDBACK = "
        update feedback
        set done_at = coalesce(done_at, $1)
        where id = $2 and authority = $3";

    REMOVE_FEEDBACK = "
        delete from feedback
        where id = $1 and authority = $2";
}
