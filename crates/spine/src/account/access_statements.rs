//! The statements of invitations, of links for a new password, and of the security log. A test
//! prepares each of them on both databases.

use crate::ledger::statements;

statements! {
    /// Invites, or invites again: then the link before is over.
    PUT_INVITATION = "
        insert into invitation
            (id, hash, authority, email, name, language, role, area, invited_by, made_at,
                expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (authority, email) do update
        set hash = excluded.hash,
            name = excluded.name,
            language = excluded.language,
            role = excluded.role,
            area = excluded.area,
            invited_by = excluded.invited_by,
            made_at = excluded.made_at,
            expires_at = excluded.expires_at";

    COUNT_INVITATIONS = "
        select count(*)
        from invitation
        where authority = $1 and used_at is null";

    LIST_INVITATIONS = "
        select id, authority, email, name, language, role, area, invited_by, made_at, expires_at,
            used_at
        from invitation
        where authority = $1 and used_at is null
        order by email
        limit 1000";

    FIND_INVITATION = "
        select id, authority, email, name, language, role, area, invited_by, made_at, expires_at,
            used_at
        from invitation
        where hash = $1";

    FIND_INVITATION_BY_ID = "
        select id, authority, email, name, language, role, area, invited_by, made_at, expires_at,
            used_at
        from invitation
        where authority = $1 and id = $2 and used_at is null";

    FIND_INVITATION_BY_EMAIL = "
        select id, authority, email, name, language, role, area, invited_by, made_at, expires_at,
            used_at
        from invitation
        where authority = $1 and email = $2";

    RENEW_INVITATION = "
        update invitation
        set hash = $1, made_at = $2, expires_at = $3
        where authority = $4 and id = $5 and used_at is null";

    WITHDRAW_INVITATION = "
        delete from invitation
        where authority = $1 and id = $2 and used_at is null";

    /// Uses an invitation up; only one can. Nothing of the person stays in it.
    USE_INVITATION = "
        update invitation
        set used_at = $1, email = id, name = ''
        where hash = $2 and used_at is null and expires_at > $1";

    SWEEP_INVITATIONS = "
        delete from invitation
        where expires_at < $1";

    REMOVE_INVITATIONS_OF_EMAIL = "
        delete from invitation
        where email = (select email from account where id = $1)";

    /// Belongs to the authority from now on; who does already stays as they are.
    ADD_MEMBERSHIP = "
        insert into membership (account, authority)
        values ($1, $2)
        on conflict (account, authority) do nothing";

    /// An authority to which somebody belongs or is invited, in whose name a mail goes out.
    FIND_AUTHORITY_OF_ACCOUNT = "
        select membership.authority
        from membership
        where membership.account = $1
        union
        select invitation.authority
        from invitation
        join account on account.email = invitation.email
        where account.id = $1 and invitation.used_at is null
        order by 1
        limit 1";

    COUNT_OTHER_MEMBERSHIPS = "
        select count(*)
        from membership
        where account = $1 and authority <> $2";

    SET_BLOCKED = "
        update membership
        set blocked_at = $1
        where account = $2 and authority = $3";

    END_SESSIONS_HERE = "
        update membership
        set sessions_from = $1
        where account = $2 and authority = $3";

    REMOVE_ANSWER_LINKS_HERE = "
        delete from answer_link
        where account = $1 and authority = $2";

    LIST_BLOCKED = "
        select account
        from membership
        where authority = $1 and blocked_at is not null
        order by account
        limit 100000";

    /// From when on the sessions of an account count, where it is not from their beginning.
    LIST_SESSIONS_FROM = "
        select authority, sessions_from
        from membership
        where account = $1 and sessions_from is not null
        order by authority
        limit 10000";

    ADD_PASSWORD_LINK = "
        insert into password_link (hash, account, authority, made_at, expires_at)
        values ($1, $2, $3, $4, $5)";

    COUNT_PASSWORD_LINKS = "
        select count(*)
        from password_link
        where account = $1 and authority = '' and made_at > $2";

    FIND_PASSWORD_LINK = "
        select password_link.account, password_link.authority, password_link.expires_at,
            account.email, account.name
        from password_link
        join account on account.id = password_link.account
        where password_link.hash = $1
            and account.disabled_at is null
            and account.erased_at is null";

    /// Uses a link up; only one can.
    USE_PASSWORD_LINK = "
        delete from password_link
        where hash = $1 and expires_at > $2";

    REMOVE_PASSWORD_LINKS_OF_ACCOUNT = "
        delete from password_link
        where account = $1";

    SWEEP_PASSWORD_LINKS = "
        delete from password_link
        where expires_at < $1";

    /// Writes an event that concerns one authority, or the installation.
    ADD_SECURITY_EVENT = "
        insert into security_event
            (id, authority, at, kind, is_attempt, by_whom, about, remote, detail)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    /// Writes the same event for each authority that an account belongs to.
    ADD_SECURITY_EVENT_OF_ACCOUNT = "
        insert into security_event
            (id, authority, at, kind, is_attempt, by_whom, about, remote, detail)
        select $1, membership.authority, $2, $3, cast($4 as bigint), $5, $6, $7, $8
        from membership
        where membership.account = $9";

    LIST_SECURITY_EVENTS = "
        select id, at, kind, by_whom, about, remote, detail
        from security_event
        where authority = $1 and id < $2
        order by id desc
        limit $3";

    SWEEP_SECURITY_EVENTS = "
        delete from security_event
        where at < $1";

    /// Keeps the newest events of an authority.
    TRIM_SECURITY_EVENTS = "
        delete from security_event
        where authority = $1
            and is_attempt = $2
            and id < (
                select id
                from security_event
                where authority = $1 and is_attempt = $2
                order by id desc
                limit 1
                offset $3)";
}
