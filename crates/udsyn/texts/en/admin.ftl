# The administration.

admin-about = What everything else stands on. Each part says what it affects.
admin-who-there-is = Who there is
admin-rights = Who may do what, and what was done
admin-never = Never
admin-role = Role
admin-role-area = Only in the area
admin-role-area-help = A role limited to an area changes nothing outside it.
admin-role-all-areas = All areas
admin-role-add = Add another role
admin-role-remove = Remove this role

admin-accounts = People and roles
admin-accounts-about = Who may sign in here, and what each may do.
admin-account-name = Name
admin-account-roles = Roles
admin-invite = Invite someone
admin-invite-by-mail = They get a link by mail and choose their own password. The role counts only once the link was used. It works for { $days } days.
admin-invite-by-hand = You get a link to hand over; with it they choose their own password. The role counts only once the link was used. It works for { $days } days.
admin-invite-name-help = For the letter and the list. They can change it themselves.
admin-invited = The invitation is made
admin-invited-link = The link is shown only now. Hand it to the person safely. It works once, until { $until }.
admin-invitations = Invited, not yet confirmed
admin-invitations-about = None of these may do anything here before the link was used.
admin-invitation-until = the link works until { $until }
admin-invitation-expired = the link expired { $until }
admin-invitation-again = Invite again
admin-invitation-withdraw = Withdraw
admin-invitation-withdrawn = The invitation is withdrawn; the link no longer works.
admin-account-access = Signing in
admin-account-elsewhere = This account also belongs to another authority. If the person has forgotten the password, whoever runs the program makes a link.
admin-account-enabled = Open
admin-account-blocked = Blocked here
admin-account-disabled = Closed
admin-account-disabled-text = This account is closed in the whole installation. Whoever runs the program can open it again.
admin-account-link-mail-about = If they have forgotten the password, a link goes to their own e-mail. It works once, for a day.
admin-account-link-mail = Send a link for a new password
admin-account-link-about = If they have forgotten the password, you can make a link and hand it over. It works once, for a day, and stands in the security log.
admin-account-link = Make a link for a new password
admin-account-link-made = Link for a new password
admin-account-link-once = The link is shown only now. Hand it to the person safely. It works once, for a day.
admin-account-link-sent = The link is on its way to their own e-mail.
admin-account-sessions-about = If a device was lost, sign the person out here. Links in reminders from here no longer work either. In other authorities nothing happens.
admin-account-sessions-end = Sign out here
admin-account-sessions-ended = The person is signed out here.
admin-account-block-about = Somebody who is blocked may do nothing here and is signed out at once. The account is unchanged in other authorities. It can be taken back.
admin-account-block = Block here
admin-account-is-blocked = The person is blocked here.
admin-account-unblock-about = The person is blocked here. If that is taken back, the roles count again.
admin-account-unblock = Unblock
admin-account-is-unblocked = The person is no longer blocked.
admin-account-person-help = What is anchored with this person is then theirs to keep.
admin-account-remove = Take out of the authority
admin-account-remove-text = The account loses every role here. What it did stays in the log under its name.
admin-account-changed = Saved.
admin-account-removed = Taken out of the authority.

admin-tokens = Tokens for programs
admin-tokens-about = With a token a program uses the interface for programs, with the rights of one role, in all areas or in one.
admin-tokens-empty = No program has a token yet.
admin-token-new = A new token
admin-token-name = What it is for
admin-token-name-help = Such as: nightly export to the data warehouse
admin-token-role-help = Choose the least that will do.
admin-token-create = Create token
admin-token-made = The token is made
admin-token-once = It is shown only now. Keep it as you keep a password.
admin-token-created = Created
admin-token-used = Last used
admin-token-state = Status
admin-token-revoke = Revoke
admin-token-is-revoked = Revoked
admin-token-revoked = The token is revoked; it opens nothing any more.

admin-log = The log
admin-log-about = Every change of the authority, the newest first: who, when and why. Nothing in it can be changed.
admin-log-record = What was changed
admin-log-when = When
admin-log-who = Who
admin-log-why = Why
admin-log-removed = removed
admin-log-filter = Kinds of record
admin-log-all-kinds = Everything
admin-log-empty = No change of this kind stands here.
admin-log-newest = Newest
admin-log-earlier = Earlier
admin-verify = Verify now
admin-verify-whole =
    The log is whole: { $changes ->
        [one] 1 change was read anew
       *[other] { $changes } changes were read anew and fit together
    }, and { $records ->
        [one] the current record is
       *[other] the { $records } current records are
    } what they give. { $files ->
        [0] {""}
        [one] The one file that it names is unaltered.
       *[other] The { $files } files that it names are unaltered.
    }
admin-verify-broken = The log is not whole
admin-verify-broken-text = Stop writing, keep the database as it is, and restore the newest backup that verifies.

admin-used-by = { $count ->
    [0] No cooperation uses them yet.
    [one] Used by { $count } cooperation.
   *[other] Used by { $count } cooperations.
}

fault-last-administrator = Keep this; at least one administrator must remain. First make somebody else one.
fault-role-needed = Choose at least one role. To take the account out, use “Take out of the authority”.

admin-feedback = From visitors
admin-feedback-about = What visitors of the public site wrote: corrections, and pages they cannot use.
admin-feedback-open = { $count ->
    [0] Nothing waits.
    [one] One message waits.
   *[other] { $count } messages wait.
}
admin-feedback-none = What visitors write on the public site will stand here. Nobody has written yet.
admin-feedback-no-page = the first page
admin-feedback-done = Done
admin-feedback-finish = It is done
admin-feedback-remove = Remove
admin-feedback-is-done = The message is done.
admin-feedback-is-removed = The message is removed.

admin-mail = Letters
admin-mail-about = Reminders that the program wrote: what waits, and what did not arrive.
admin-mail-count =
    { $waiting ->
        [one] 1 waits
       *[other] { $waiting } wait
    }, { $refused ->
        [one] 1 was refused
       *[other] { $refused } were refused
    }.
admin-mail-to = To
admin-mail-subject = Subject
admin-mail-state = State
admin-mail-deeds = What you can do
admin-mail-sent = Sent
admin-mail-refused = Refused
admin-mail-waits = Waits; to be tried
admin-mail-unknown = The program was stopped while sending; nobody knows whether it arrived. What it reminds of is in the next one too.
admin-mail-again = Send again
admin-mail-remove = Remove
admin-mail-goes-again = The letter goes again.
admin-mail-removed = The letter is removed.
admin-mail-none = Letters that the program writes will stand here. None was written yet.
admin-mail-off = No letters are sent
admin-mail-off-how = Whoever runs the program names a mail server with UDSYN_MAIL_SERVER; see the guide to operating.
