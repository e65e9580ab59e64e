#include "db/account_store.hpp"

#include "db/words.hpp"

namespace clearframe::db {

using ports::Account;

namespace {

Account takeAccount(Session& session, Sql& row) {
    Account account;
    account.name = row.takeText();
    account.platform = row.takeText();
    account.handle = row.takeText();
    account.purpose = meaningOf(purposeWords, row.takeText());
    account.longEdge = row.takeInt();
    account.state = meaningOf(accountStateWords, row.takeText());
    account.approvedBy = row.takeText();
    account.activatedBy = row.takeText();
    Sql leads = session.sql("SELECT name, trained FROM account_lead WHERE account = ?1 ORDER BY position");
    leads.with(account.name);
    while (leads.next()) {
        Account::Lead lead;
        lead.name = leads.takeText();
        lead.trained = leads.takeOptionalDate();
        account.leads.push_back(std::move(lead));
    }
    return account;
}

} // namespace

policy::Result<std::optional<Account>> SqliteAccountStore::find(const std::string& name) {
    return session_.guarded([&]() -> std::optional<Account> {
        Sql row = session_.sql("SELECT name, platform, handle, purpose, long_edge, state, approved_by, activated_by "
                               "FROM account WHERE name = ?1");
        if (!row.with(name).next()) return std::nullopt;
        return takeAccount(session_, row);
    });
}

policy::Result<std::vector<Account>> SqliteAccountStore::all() {
    return session_.guarded([&] {
        std::vector<Account> accounts;
        Sql rows = session_.sql("SELECT name, platform, handle, purpose, long_edge, state, approved_by, activated_by "
                                "FROM account ORDER BY name");
        while (rows.next())
            accounts.push_back(takeAccount(session_, rows));
        return accounts;
    });
}

policy::Done SqliteAccountStore::put(const Account& account) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO account (name, platform, handle, purpose, long_edge, state, approved_by, activated_by) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (name) DO UPDATE SET platform = "
                 "excluded.platform, "
                 "handle = excluded.handle, purpose = excluded.purpose, long_edge = excluded.long_edge, "
                 "state = excluded.state, approved_by = excluded.approved_by, activated_by = excluded.activated_by")
            .with(account.name, account.platform, account.handle, wordFor(purposeWords, account.purpose),
                  account.longEdge, wordFor(accountStateWords, account.state), account.approvedBy, account.activatedBy)
            .run();
        session_.sql("DELETE FROM account_lead WHERE account = ?1").with(account.name).run();
        Sql insert =
            session_.sql("INSERT INTO account_lead (account, position, name, trained) VALUES (?1, ?2, ?3, ?4)");
        int position = 0;
        for (const Account::Lead& lead : account.leads) {
            insert.with(account.name, position++, lead.name, lead.trained).run();
        }
    });
}

} // namespace clearframe::db
