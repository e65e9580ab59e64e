#include "db/schema.hpp"

#include "db/sodium.hpp"
#include "tests/db/store_fixture.hpp"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

std::string withoutLayout(const std::string& sql) {
    std::string plain;
    std::istringstream words(sql);
    for (std::string word; words >> word;)
        plain += word + " ";
    return plain;
}

std::map<std::string, std::string> objectsOf(SQLite::Database& database) {
    std::map<std::string, std::string> objects;
    SQLite::Statement rows(database, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.executeStep())
        objects[rows.getColumn(0).getString()] = withoutLayout(rows.getColumn(1).getString());
    return objects;
}

std::string fileText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

SQLite::Database memory() {
    return {":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
}

} // namespace

TEST_CASE("a new database has the same schema as one that went through every migration") {
    auto fresh = memory();
    db::createSchema(fresh);
    auto replayed = memory();
    for (const auto sql : db::migrationsSql())
        replayed.exec(std::string(sql));
    CHECK(objectsOf(fresh) == objectsOf(replayed));
    CHECK(objectsOf(fresh).size() > 20);
    CHECK(fresh.execAndGet("PRAGMA user_version").getInt() == db::schemaVersion());
    CHECK(fresh.execAndGet("PRAGMA application_id").getInt() == db::applicationId);
}

TEST_CASE("migrations that have landed are never changed") {
    const auto folder = std::filesystem::path(CLEARFRAME_SOURCE_DIR) / "db" / "migrations";
    std::map<std::string, std::string> frozen;
    std::ifstream list(folder / "frozen.sha256");
    for (std::string hash, name; list >> hash >> name;)
        frozen[name] = hash;

    std::map<std::string, std::string> present;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".sql") continue;
        const std::string text = fileText(entry.path());
        std::vector<std::uint8_t> hash(crypto_hash_sha256_BYTES);
        ::crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
        present[entry.path().filename().string()] = db::toHex(hash);
    }
    CHECK(present == frozen);
    CHECK(present.size() == db::migrationsSql().size());
}

TEST_CASE("every table is strict, and every table of words says which words") {
    auto database = memory();
    db::createSchema(database);
    SQLite::Statement tables(database,
                             "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name "
                             "NOT LIKE 'sqlite_%'");
    while (tables.executeStep())
        FAIL_CHECK(tables.getColumn(0).getString() << " is not strict");
    CHECK_THROWS_AS(database.exec("INSERT INTO account VALUES ('a', 'p', 'h', 'gossip', 2048, 'pending', '', '')"),
                    SQLite::Exception);
    CHECK_NOTHROW(database.exec("INSERT INTO account VALUES ('a', 'p', 'h', 'social', 2048, 'pending', '', '')"));
}

TEST_CASE("an older database is brought up to date, and its data stays") {
    auto database = memory();
    db::createSchema(database);
    database.exec("INSERT INTO source_folder VALUES ('Fair', '/media/stick')");
    auto migrations = db::migrationsSql();
    migrations.push_back("ALTER TABLE source_folder ADD COLUMN label TEXT NOT NULL DEFAULT 'none'");

    need(db::migrate(database, "/data", migrations));
    CHECK(database.execAndGet("PRAGMA user_version").getInt() == static_cast<int>(migrations.size()));
    CHECK(database.execAndGet("SELECT folder || label FROM source_folder").getString() == "/media/sticknone");
    need(db::migrate(database, "/data", migrations));
}

TEST_CASE("a migration that fails leaves the database as it was") {
    auto database = memory();
    db::createSchema(database);
    auto migrations = db::migrationsSql();
    migrations.push_back("CREATE TABLE half (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1)");
    CHECK_THROWS_AS(db::migrate(database, "/data", migrations), SQLite::Exception);
    CHECK_FALSE(database.tableExists("half"));
    CHECK(database.execAndGet("PRAGMA user_version").getInt() == db::schemaVersion());
}

TEST_CASE("a database of a newer program is refused with a sentence and not touched") {
    StoreFixture fixture;
    fixture.store.reset();
    fixture.tamper("PRAGMA user_version = 9999");
    const std::string before = fileText(fixture.folder.file("clearframe.db"));

    const auto failure = failureOf(db::SqliteStore::open(fixture.folder));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    CHECK(failure.text.find("newer") != std::string::npos);
    requireSentence(failure);
    CHECK(fileText(fixture.folder.file("clearframe.db")) == before);
}

TEST_CASE("a program that is running notices that a newer one has migrated its database") {
    StoreFixture fixture;
    fixture.tamper("PRAGMA user_version = 9999");
    CHECK(failureOf(fixture.store->write()).text.find("newer") != std::string::npos);
    CHECK(failureOf(fixture.store->read()).text.find("newer") != std::string::npos);
}

TEST_CASE("a file that is no Clearframe database is refused and never overwritten") {
    const std::string contents = GENERATE(std::string(), std::string("shopping list"), std::string(40'000, '\xA5'));
    StoreFixture fixture;
    fixture.store.reset();
    std::ofstream(fixture.folder.file("clearframe.db"), std::ios::binary | std::ios::trunc) << contents;

    const auto failure = failureOf(db::SqliteStore::open(fixture.folder));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
    CHECK(fileText(fixture.folder.file("clearframe.db")) == contents);
}

TEST_CASE("the database of another program is refused") {
    StoreFixture fixture;
    fixture.store.reset();
    fixture.tamper("PRAGMA application_id = 7");
    requireSentence(failureOf(db::SqliteStore::open(fixture.folder)));
}
