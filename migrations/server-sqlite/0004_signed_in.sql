-- Who has signed in at which device: a device may bring the acts of nobody else.
create table signed_in (
    device text not null references devices (id),
    staff  text not null,
    since  text not null,
    primary key (device, staff)
) strict, without rowid;

-- Whose acts the order holds from a device did sign in there.
insert into signed_in (device, staff, since)
select device, json_extract(body, '$.actor.staff'), min(recorded)
from log
where device is not null and json_extract(body, '$.actor.staff') is not null
group by 1, 2;
