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
admin-account-add = Add someone
admin-account-add-button = Add
admin-account-email-help = Someone who has an account already keeps it, with name and password.
admin-account-password = First password
admin-account-new-password = New password
admin-account-password-help = At least 12 characters. Leave it empty, and one is made and shown once.
admin-account-password-made = A new password
admin-account-password-once = This password is shown only now. Hand it over safely; it can be changed under one’s own account.
admin-account-password-set = The password is set, and every session has ended.
admin-account-set-password = Set password
admin-account-access = Signing in
admin-account-elsewhere = This account also belongs to another authority. Its password and whether it may sign in are not changed from here.
admin-account-enabled = Open
admin-account-disabled = Disabled
admin-account-enable = Enable account
admin-account-disable = Disable account
admin-account-disable-text = Nobody signs in with a disabled account; whoever is signed in is signed out at once. It can be enabled again.
admin-account-person-help = What is anchored with this person is then theirs to keep.
admin-account-remove = Take out of the authority
admin-account-remove-text = The account loses every role here. What it did stays in the log under its name.
admin-account-added = Added.
admin-account-linked = Added with the account they already had; its name and password are unchanged.
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
admin-log-filter = Type
admin-log-all-kinds = All types
admin-log-empty = There is no change of this type.
admin-log-newest = Newest
admin-log-earlier = Earlier
admin-verify = Verify now
admin-verify-whole = The log is whole: { $changes } changes were read anew and fit together, and the { $records } current records are what they give. { $files ->
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
admin-mail-count = { $waiting } wait, { $refused } were refused.
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
admin-log-show = Show
admin-log-together = { $count ->
    [one] 1 record
   *[other] { $count } records at once
}
admin-log-more = and { $count } more
