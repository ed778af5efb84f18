# Ways in: invitations, forgotten passwords, and the letters that belong to them.

entry-invited = You are invited to { $authority }
entry-invited-role = Your role will be: { $role }.
entry-invited-address = The invitation is for { $address }. The link works once, until { $until }.
entry-new = Are you here for the first time?
entry-new-about = Write your name, and choose a password that only you know.
entry-new-do = Create account and confirm
entry-known = Do you have a password here already?
entry-known-about = Confirm with the password you usually sign in with. If you are signed in elsewhere, you are signed out there.
entry-known-do = Sign in and confirm
entry-confirm-as = Confirm as { $name }
entry-password = Choose a password
entry-password-help = At least { $least } characters. Four words that have nothing to do with each other are easy to remember and hard to guess. No names, places or years.
entry-unknown = Perhaps some of it is missing, or a newer link was sent. Copy the whole link, or ask whoever invited you for a new one.
entry-expired = Ask whoever invited you to send the invitation again.
entry-used-title = The link was used
entry-used = A link works only once. Sign in with your password.
entry-forgotten = Forgotten password
entry-forgotten-about = Write the address you sign in with. We then send a link with which you choose a new password.
entry-forgotten-do = Send a link
entry-forgotten-sent = If the address has an account here, a link is on its way to it. It works for a day. If nothing comes, look in unwanted mail, or ask an administrator of your authority.
entry-forgotten-ask = No mail is sent here. Ask an administrator of your authority for a link to a new password.
entry-new-password = Choose a new password
entry-new-password-about = For { $address }. The link works once, until { $until }. You are signed out everywhere else.
entry-new-password-do = Save the password
entry-new-password-done = The password is changed. Sign in with the new one.
entry-password-over = It was used or has expired, or some of it is missing. Ask for a new one under “Forgotten your password?”.

entry-letter-hello = Hello
entry-letter-invited-subject = Invitation to { $authority } in Udsyn
entry-letter-invited = You are invited to work on the international strategy of { $authority }. Your role will be: { $role }.
entry-letter-choose = Open the link and choose a password. If you have a password here already, confirm with that.
entry-letter-once = The link is only for you. It works once, until { $until }.
entry-letter-unknown = If this means nothing to you, there is nothing to do.
entry-letter-password-subject = New password for Udsyn
entry-letter-password = Choose a new password here:
entry-letter-password-once = The link is only for you. It works once, for a day.
entry-letter-password-unknown = If you did not ask for it, there is nothing to do; your password is unchanged.

fault-account-known = If you have a password here already, confirm with it below.
