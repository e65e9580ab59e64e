#include "exchange/contained/contained_reader.hpp"

#include "exchange/contained/messages.hpp"

namespace clearframe::exchange {
namespace {

/// What a child wrote that no honest child writes: as little to be believed as a crash.
policy::Failure notBelieved() {
    return {policy::FailureKind::refused, "This file cannot be read safely. Save it as a JPEG and add that."};
}

} // namespace

ContainedReader::ContainedReader(std::filesystem::path program, std::chrono::milliseconds patience)
    : worker_(std::move(program), patience) {}

int ContainedReader::workerId() const {
    return worker_.processId();
}

WorkerUsage ContainedReader::lastUsage() const {
    return worker_.lastUsage();
}

policy::Result<ports::ReadPhoto> ContainedReader::read(const ports::PhotoFile& file) {
    const auto answer = worker_.ask(protocol::Task::readPhoto, encodeFile(file));
    if (!answer) return tl::unexpected(answer.error());
    auto photo = decodePhotoAnswer(answer->bytes);
    if (!photo) return tl::unexpected(notBelieved());
    if (!*photo) return std::move(*photo);
    auto& picture = (*photo)->picture;
    picture.pixels = viewExactly(answer->pixels, picture.byteCount());
    if (!picture.pixels) return tl::unexpected(notBelieved());
    return std::move(*photo);
}

policy::Result<ports::ReadTags> ContainedReader::readTags(const ports::PhotoFile& file) {
    const auto answer = worker_.ask(protocol::Task::readTags, encodeFile(file));
    if (!answer) return tl::unexpected(answer.error());
    auto tags = decodeTagsAnswer(answer->bytes);
    if (!tags) return tl::unexpected(notBelieved());
    return std::move(*tags);
}

policy::Result<policy::Table> ContainedReader::read(const ports::Bytes& file) {
    const auto answer = worker_.ask(protocol::Task::readTable, file);
    if (!answer) return tl::unexpected(answer.error());
    auto table = decodeTableAnswer(answer->bytes);
    if (!table)
        return policy::fail(policy::FailureKind::refused,
                            "This list cannot be read safely. Export it again as a plain CSV.");
    return std::move(*table);
}

} // namespace clearframe::exchange
