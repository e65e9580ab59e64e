// Reads baseline JPEGs with libjpeg-turbo: enough of a PhotoReader to look at what the redactor wrote.
#pragma once

#include "core/ports/face_finder.hpp"
#include "core/ports/photo_reader.hpp"

#include <functional>
#include <vector>

namespace clearframe::tests {

ports::Picture decodeJpeg(const ports::Bytes& jpeg);

class TurboReader : public ports::PhotoReader {
public:
    policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override;
    policy::Result<ports::ReadTags> readTags(const ports::PhotoFile& file) override;

    /// What is done to each result on its way out; tests put faults in here.
    std::function<void(ports::ReadPhoto&)> spoil = [](ports::ReadPhoto&) {};
    bool broken = false;
};

/// Answers with the faces it was given, one list a call; the last list stays.
class FixedFinder : public ports::FaceFinder {
public:
    explicit FixedFinder(std::vector<std::vector<ports::FoundFace>> answers = {}) : answers_(std::move(answers)) {}

    policy::Result<ports::FoundFaces> find(const ports::Picture& picture) override;
    const ports::DetectorInfo& info() const override { return info_; }

    int calls = 0;
    bool broken = false;

private:
    std::vector<std::vector<ports::FoundFace>> answers_;
    ports::DetectorInfo info_{"fixed", "full", ""};
};

} // namespace clearframe::tests
