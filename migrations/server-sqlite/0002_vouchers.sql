-- Files with a voucher that a date may change (ФК-D.03): what the centre looks through every day. Can be rebuilt from `files`.
create table live_vouchers (
    file text primary key references files (id)
) strict, without rowid;
