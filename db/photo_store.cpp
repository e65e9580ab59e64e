#include "db/photo_store.hpp"

#include "db/decision_rows.hpp"
#include "db/failures.hpp"
#include "db/words.hpp"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

#include <bit>

namespace clearframe::db {

using policy::FailureKind;
using policy::PhotoId;
using ports::StoredPhoto;

namespace {

// SQLite's integers are signed; the 64 bits are what counts.
std::int64_t toStored(std::uint64_t near) {
    return std::bit_cast<std::int64_t>(near);
}
std::uint64_t fromStored(std::int64_t near) {
    return std::bit_cast<std::uint64_t>(near);
}

constexpr const char* selectPhoto =
    "SELECT p.number, p.id, p.event, p.purpose, p.source_name, p.file_hash, p.fingerprint_exact, p.fingerprint_near, "
    "p.width, p.height, p.format, p.tags_unreadable, p.detector, p.staged_at, k.key "
    "FROM photo p LEFT JOIN photo_key k ON k.photo = p.number";

void writeFaces(Session& session, std::int64_t photo, const std::vector<policy::Face>& faces) {
    Sql insert = session.sql("INSERT INTO face (photo, id, position, x, y, w, h, score, origin) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    int position = 0;
    for (const policy::Face& face : faces) {
        insert.with(photo, face.id, position++, face.box, face.score, wordFor(originWords, face.origin)).run();
    }
}

std::vector<policy::Face> readFaces(Session& session, std::int64_t photo) {
    std::vector<policy::Face> faces;
    Sql rows = session.sql("SELECT id, x, y, w, h, score, origin FROM face WHERE photo = ?1 ORDER BY position");
    rows.with(photo);
    while (rows.next()) {
        policy::Face face;
        face.id = rows.takeInt();
        face.box = rows.takeRect();
        face.score = rows.takeReal();
        face.origin = meaningOf(originWords, rows.takeText());
        faces.push_back(face);
    }
    return faces;
}

void writeTags(Session& session, std::int64_t photo, const std::vector<policy::PersonTag>& tags) {
    Sql insert =
        session.sql("INSERT INTO tag (photo, position, name, source, x, y, w, h, place_unusable, people_branch) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    int position = 0;
    for (const policy::PersonTag& tag : tags) {
        insert
            .with(photo, position++, tag.name, wordFor(tagSourceWords, tag.source), tag.region, tag.placeUnusable,
                  tag.peopleBranch)
            .run();
    }
}

std::vector<policy::PersonTag> readTags(Session& session, std::int64_t photo) {
    std::vector<policy::PersonTag> tags;
    Sql rows = session.sql("SELECT name, source, x, y, w, h, place_unusable, people_branch FROM tag WHERE photo = ?1 "
                           "ORDER BY position");
    rows.with(photo);
    while (rows.next()) {
        policy::PersonTag tag;
        tag.name = rows.takeText();
        tag.source = meaningOf(tagSourceWords, rows.takeText());
        tag.region = rows.takeOptionalRect();
        tag.placeUnusable = rows.takeFlag();
        tag.peopleBranch = rows.takeFlag();
        tags.push_back(std::move(tag));
    }
    return tags;
}

StoredPhoto takePhoto(Session& session, Sql& row) {
    StoredPhoto photo;
    const std::int64_t number = row.takeLong();
    photo.id.value = row.takeText();
    photo.event = row.takeText();
    photo.purpose = meaningOf(purposeWords, row.takeText());
    photo.sourceName = row.takeText();
    photo.fileHash = row.takeText();
    photo.fingerprint.exact = row.takeText();
    photo.fingerprint.near = fromStored(row.takeLong());
    photo.size.width = row.takeInt();
    photo.size.height = row.takeInt();
    photo.format = row.takeText();
    photo.tagsUnreadable = row.takeFlag();
    photo.detector = row.takeText();
    photo.stagedAt = row.takeTime();
    photo.key = row.takeBlob();
    photo.faces = readFaces(session, number);
    photo.tags = readTags(session, number);
    return photo;
}

} // namespace

policy::Done SqlitePhotoStore::add(const StoredPhoto& photo) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO photo (id, event, purpose, source_name, file_hash, fingerprint_exact, fingerprint_near, "
                 "width, height, format, tags_unreadable, detector, staged_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
            .with(photo.id.value, photo.event, wordFor(purposeWords, photo.purpose), photo.sourceName, photo.fileHash,
                  photo.fingerprint.exact, toStored(photo.fingerprint.near), photo.size.width, photo.size.height,
                  photo.format, photo.tagsUnreadable, photo.detector, photo.stagedAt)
            .run();
        const std::int64_t number = session_.database().getLastInsertRowid();
        if (!photo.key.empty()) {
            session_.sql("INSERT INTO photo_key (photo, key) VALUES (?1, ?2)").with(number, photo.key).run();
        }
        writeFaces(session_, number, photo.faces);
        writeTags(session_, number, photo.tags);
    });
}

policy::Result<std::optional<StoredPhoto>> SqlitePhotoStore::find(const PhotoId& id) {
    return session_.guarded([&]() -> std::optional<StoredPhoto> {
        Sql row = session_.sql(fmt::format("{} WHERE p.id = ?1", selectPhoto).c_str());
        if (!row.with(id.value).next()) return std::nullopt;
        return takePhoto(session_, row);
    });
}

policy::Result<std::vector<StoredPhoto>> SqlitePhotoStore::ofEvent(const std::string& event) {
    return session_.guarded([&] {
        std::vector<StoredPhoto> photos;
        Sql rows = session_.sql(fmt::format("{} WHERE ?1 = '' OR p.event = ?1 ORDER BY p.number", selectPhoto).c_str());
        rows.with(event);
        while (rows.next())
            photos.push_back(takePhoto(session_, rows));
        return photos;
    });
}

policy::Result<std::optional<PhotoId>> SqlitePhotoStore::withFileHash(const std::string& event,
                                                                      const std::string& hash) {
    return session_.guarded([&]() -> std::optional<PhotoId> {
        Sql row = session_.sql("SELECT id FROM photo WHERE event = ?1 AND file_hash = ?2");
        if (!row.with(event, hash).next()) return std::nullopt;
        return PhotoId{row.takeText()};
    });
}

std::int64_t SqlitePhotoStore::numberOf(const PhotoId& id) {
    Sql row = session_.sql("SELECT number FROM photo WHERE id = ?1");
    if (row.with(id.value).next()) return row.takeLong();
    throw StoreProblem(
        {FailureKind::notFound,
         fmt::format("There is no photo {} on this device. List the photos to see what is staged.", id.value)});
}

policy::Done SqlitePhotoStore::decide(const PhotoId& id, const std::vector<policy::Decision>& more) {
    return session_.guarded([&] { appendDecisions(session_, numberOf(id), more); });
}

policy::Result<std::vector<policy::Decision>> SqlitePhotoStore::decisions(const PhotoId& id) {
    return session_.guarded([&] { return readDecisions(session_, numberOf(id)); });
}

policy::Result<std::vector<std::pair<PhotoId, ports::Fingerprint>>> SqlitePhotoStore::blocked() {
    return session_.guarded([&] {
        std::vector<std::pair<PhotoId, ports::Fingerprint>> blocked;
        Sql rows = session_.sql("SELECT id, fingerprint_exact, fingerprint_near FROM photo WHERE number IN "
                                "(SELECT photo FROM decision WHERE kind = 'block') ORDER BY number");
        while (rows.next()) {
            PhotoId id{rows.takeText()};
            std::string exact = rows.takeText();
            const std::uint64_t near = fromStored(rows.takeLong());
            blocked.emplace_back(std::move(id), ports::Fingerprint{std::move(exact), near});
        }
        return blocked;
    });
}

policy::Result<std::vector<std::pair<PhotoId, policy::PupilKey>>> SqlitePhotoStore::named() {
    return session_.guarded([&] {
        std::vector<std::pair<PhotoId, policy::PupilKey>> named;
        Sql rows = session_.sql("SELECT p.id, d.pupil FROM decision d JOIN photo p ON p.number = d.photo "
                                "WHERE d.kind = 'name' UNION "
                                "SELECT p.id, t.pupil FROM decision_pupil t JOIN photo p ON p.number = t.photo");
        while (rows.next()) {
            PhotoId id{rows.takeText()};
            named.emplace_back(std::move(id), policy::PupilKey{rows.takeText()});
        }
        return named;
    });
}

policy::Done SqlitePhotoStore::rememberSource(const std::string& event, const std::string& folder) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO source_folder (event, folder) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
            .with(event, folder)
            .run();
    });
}

policy::Result<std::vector<std::string>> SqlitePhotoStore::sources() {
    return session_.guarded([&] {
        std::vector<std::string> folders;
        Sql rows = session_.sql("SELECT DISTINCT folder FROM source_folder ORDER BY folder");
        while (rows.next())
            folders.push_back(rows.takeText());
        return folders;
    });
}

} // namespace clearframe::db
