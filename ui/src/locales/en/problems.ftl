# The machine failed: what happened and what to do.

problem-failed = The program failed. Try again; if it happens again, call the administrator
problem-signed-out = You are not signed in. Sign in again; what you typed will wait
problem-not-found = It is not on this computer
problem-not-allowed = Not open to your role
problem-no-line = No line to the centre. Check the network and try again
problem-try-later = The centre is busy. Try again in { $seconds } s
problem-wrong-certificate = This is not the server this desk was enrolled to. Call the administrator
problem-wrong-password = The login or the password does not fit. Check the layout and Caps Lock
problem-bad-code = The code does not fit or was used. Ask the administrator for a new one
problem-first-sign-in-needs-line = This colleague has not signed in here yet: the line is needed for the first time
