-- How effort is billed (GTC 6.4): what was recorded counts as it is, as it did before there was a parameter.
alter table terms_edition disable trigger terms_edition_final;
update terms_edition set parameters = '{"timeRounding": "exact", "hoursPerDay": "8"}' || parameters;
alter table terms_edition enable trigger terms_edition_final;
update contract_component set parameters = '{"timeRounding": "exact", "hoursPerDay": "8"}' || parameters
  where kind = 'gtc';
