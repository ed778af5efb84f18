//! The statements of mail, of the links in it, and of calendars. A test prepares each of them on
//! both databases.

use crate::ledger::statements;

statements! {
    /// A session that began with a link in a mail.
    ADD_SESSION_BY_LINK = "
        insert into session (hash, id, account, created_at, seen_at, remote, user_agent, only_at)
        select $1, $2, account.id, $3, $3, $4, $5, $6
        from account
        where account.id = $7
            and account.disabled_at is null
            and account.erased_at is null";

    /// What a link in a mail opens, while it does and its account may sign in.
    FIND_ANSWER_LINK = "
        select answer_link.authority, answer_link.account, answer_link.duty, answer_link.opens,
            answer_link.expires_at
        from answer_link
        join account on account.id = answer_link.account
        where answer_link.hash = $1
            and account.disabled_at is null
            and account.erased_at is null";

    ADD_ANSWER_LINK = "
        insert into answer_link (hash, authority, account, duty, opens, expires_at)
        values ($1, $2, $3, $4, $5, $6)";

    SWEEP_ANSWER_LINKS = "
        delete from answer_link
        where expires_at < $1";

    /// Writes a mail, unless the same was written already.
    ADD_MAIL = "
        insert into mail
            (id, authority, account, name, recipient, subject, body, written_at, due_at, tries)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0)
        on conflict (authority, account, name) do nothing";

    /// When the last mail was written to each account of an authority that may have reached it.
    LIST_LAST_MAILS = "
        select account, max(written_at)
        from mail
        where authority = $1 and refused_at is null and name like $2
        group by account
        order by account
        limit 100000";

    /// The addresses that refused the last mail of an authority.
    LIST_REFUSED_MAILS = "
        select distinct account, recipient
        from mail as refused
        where authority = $1
            and refused_at is not null
            and not exists (
                select 1
                from mail as later
                where later.account = refused.account
                    and later.recipient = refused.recipient
                    and later.sent_at > refused.refused_at)
        order by account, recipient
        limit 100000";

    FIND_DUE_MAIL = "
        select id
        from mail
        where due_at <= $1 and begun_at is null and sent_at is null and refused_at is null
        order by due_at, id
        limit 1";

    /// Takes a mail in hand; only one node can.
    BEGIN_MAIL = "
        update mail
        set begun_at = $1, tries = tries + 1
        where id = $2 and begun_at is null and sent_at is null and refused_at is null
        returning id, recipient, subject, body, tries";

    MARK_MAIL_SENT = "
        update mail
        set sent_at = $1, begun_at = null, body = '', problem = null
        where id = $2";

    MARK_MAIL_LATER = "
        update mail
        set begun_at = null, due_at = $1, problem = $2
        where id = $3";

    MARK_MAIL_REFUSED = "
        update mail
        set refused_at = $1, begun_at = null, body = '', problem = $2
        where id = $3";

    /// The mails of an authority: what has not gone first, then the newest.
    LIST_MAILS = "
        select id, account, name, recipient, subject, written_at, due_at, tries, begun_at, sent_at,
            refused_at, problem
        from mail
        where authority = $1
        order by case when sent_at is null then 0 else 1 end, written_at desc, id
        limit 500";

    /// Lets a mail go again that may have been taken, or was refused before its body was emptied.
    SEND_MAIL_AGAIN = "
        update mail
        set begun_at = null, refused_at = null, due_at = $1
        where id = $2 and authority = $3 and sent_at is null and body <> ''";

    REMOVE_MAIL = "
        delete from mail
        where id = $1 and authority = $2";

    SWEEP_MAILS = "
        delete from mail
        where written_at < $1";

    REMOVE_MAILS_OF_ACCOUNT = "
        delete from mail
        where account = $1";

    REMOVE_ANSWER_LINKS_OF_ACCOUNT = "
        delete from answer_link
        where account = $1";

    REMOVE_CALENDARS_OF_ACCOUNT = "
        delete from calendar
        where account = $1";

    FIND_CALENDAR = "
        select calendar.authority, calendar.account, calendar.body
        from calendar
        join account on account.id = calendar.account
        where calendar.secret = $1
            and account.disabled_at is null
            and account.erased_at is null";

    LIST_CALENDARS = "
        select secret, body
        from calendar
        where authority = $1 and account = $2
        order by body
        limit 1000";

    PUT_CALENDAR = "
        insert into calendar (secret, authority, account, body, made_at)
        values ($1, $2, $3, $4, $5)
        on conflict (authority, account, body) do update
        set secret = excluded.secret,
            made_at = excluded.made_at";

    REMOVE_CALENDAR = "
        delete from calendar
        where authority = $1 and account = $2 and body = $3";
}
