#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"
#include "vision/face_model.hpp"

#include <fstream>

using namespace clearframe;

namespace {

constexpr std::size_t sizeOfYuNetN = 317466;

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("Without any model there is no detector, and the sentence says what to do") {
    const tests::TemporaryFolder folder;
    const auto found = vision::findFaceModel({folder.path(), folder.path() / "not there"});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == policy::FailureKind::unavailable);
    CHECK(found.error().text.find("scripts/setup") != std::string::npos);
}

TEST_CASE("A file with a model's name and size, but other bytes, is no detector") {
    const tests::TemporaryFolder folder;
    write(folder.path() / "yunet_n_640_640.onnx", std::string(sizeOfYuNetN, 'x'));
    CHECK_FALSE(vision::findFaceModel({folder.path()}));
}

TEST_CASE("Folders and broken links among the models do no harm") {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "yunet_n_640_640.onnx");
    std::filesystem::create_symlink("nowhere", folder.path() / "link.onnx");
    CHECK_FALSE(vision::findFaceModel({folder.path()}));
}
