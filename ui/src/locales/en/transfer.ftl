# A case goes to the centre of the new address.

transfer-from = From
transfer-to = To
transfer-reason = Why
transfer-sent = Sent
transfer-none = There is no transfer that waits for an answer.
send-transfer-to = To which centre
send-transfer-to-missing = Choose the centre
send-transfer-reason = Why
send-transfer-reason-missing = Write why the case goes to another centre
send-transfer-reason-note = The other centre reads this before it accepts
send-transfer-note = Until the other centre accepts the case you go on with it. The status, its date and the day of the next check stay. For now a case can be accepted only at a desk that belongs to both centres.
send-transfer-no-centres = no list of centres
send-transfer-no-centres-why = The list of centres has not come to this computer yet. It comes with the exchange.
send-transfer-submit = Send the case
accept-transfer-note = Once accepted the case is your centre's; the former one can only read it. The person is told.
accept-transfer-submit = Accept the case
decline-transfer-reason = Why the centre does not take the case
decline-transfer-reason-missing = Write why the centre does not take the case
decline-transfer-submit = Decline the transfer
withdraw-transfer-reason = Why the case stays here
withdraw-transfer-reason-missing = Write why the case stays here
withdraw-transfer-submit = Withdraw the transfer
