// A real store in a folder of its own, and things to put into it.
#pragma once

#include "core/ports/stores.hpp"
#include "db/data_folder.hpp"
#include "db/sqlite_store.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace clearframe::tests {

inline policy::Time at(long seconds) {
    return policy::Time(std::chrono::seconds(seconds));
}

struct StoreFixture {
    TemporaryFolder temporary;
    std::string path = (temporary / "data").string();
    db::DataFolder folder = need(db::DataFolder::open(path));
    std::unique_ptr<db::SqliteStore> store = need(db::SqliteStore::open(folder));

    void reopen() {
        store.reset();
        store = need(db::SqliteStore::open(folder));
    }
    /// Commits what `work` did.
    void write(const std::function<void(ports::Transaction&)>& work) const {
        const auto transaction = need(store->write());
        work(*transaction);
        need(transaction->commit());
    }
    /// Straight into the file, past every check of the program's.
    void tamper(const std::string& sql) const {
        SQLite::Database raw(folder.file("clearframe.db"), SQLite::OPEN_READWRITE, 2000);
        raw.exec("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
        raw.exec(sql);
    }
    [[nodiscard]] std::int64_t count(const std::string& table) const {
        SQLite::Database raw(folder.file("clearframe.db"), SQLite::OPEN_READONLY, 2000);
        return raw.execAndGet("SELECT count(*) FROM " + table).getInt64();
    }
};

inline policy::Pupil examplePupil(int number) {
    policy::Pupil pupil;
    pupil.key = {"upn:A" + std::to_string(100000000000 + number)};
    pupil.row = number + 2;
    pupil.upn = "A" + std::to_string(100000000000 + number);
    pupil.misId = std::to_string(number);
    pupil.forename = "Forename" + std::to_string(number);
    pupil.surname = "Surname" + std::to_string(number % 977);
    pupil.year = std::to_string(7 + number % 5);
    pupil.group = pupil.year + "B";
    pupil.consents.fill(number % 7 == 0 ? policy::Consent::refused : policy::Consent::granted);
    pupil.evidence = "form " + std::to_string(number);
    return pupil;
}

inline policy::ConsentList exampleList(int version, int pupils) {
    policy::ConsentList list;
    list.version = version;
    list.school = "Example School";
    list.urn = "123456";
    list.issued = at(1'700'000'000);
    list.expires = at(1'702'000'000);
    for (int i = 0; i < pupils; ++i)
        list.pupils.push_back(examplePupil(i));
    return list;
}

inline ports::StoredPhoto examplePhoto(const std::string& id, const std::string& event = "Sports day") {
    ports::StoredPhoto photo;
    photo.id = {id};
    photo.event = event;
    photo.sourceName = "IMG_" + id + ".jpg";
    photo.fileHash = "hash-" + id;
    photo.fingerprint = {"exact-" + id, 0xF000'0000'0000'0001ULL};
    photo.size = {4000, 3000};
    photo.format = "JPEG";
    photo.faces = {{1, {10, 20, 30, 40}, 0.75, policy::FaceOrigin::detector},
                   {2, {110, 20, 30, 40}, 0.0, policy::FaceOrigin::tag}};
    photo.tags = {{"Seren Llŷr", policy::TagSource::mwg, policy::Rect{10, 20, 30, 40}, false, false},
                  {"", policy::TagSource::keyword, std::nullopt, true, true}};
    photo.detector = "YuNet n (full)";
    photo.key = ports::Bytes(32, 0x5A);
    photo.stagedAt = at(1'701'000'000);
    return photo;
}

} // namespace clearframe::tests
