#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// The program where no face model lies near it.
class BareProgram {
public:
    BareProgram() {
        for (const char* part : {"clearframe", "clearframe-worker"})
            std::filesystem::copy_file(std::filesystem::path(CLEARFRAME_BINARY_DIR) / part, folder_ / "bin" / part);
    }
    [[nodiscard]] Answer run(const Kiosk& kiosk, const Arguments& words) const {
        return clearframe::tests::run(kiosk.line(words), {{"CLEARFRAME_MODELS", ""}}, folder_ / "bin/clearframe");
    }

private:
    struct Folder : TemporaryFolder {
        Folder() { std::filesystem::create_directory(path() / "bin"); }
    } folder_;
};

bool installed() {
    const bool there = std::filesystem::exists("/usr/share/clearframe/models");
    if (there) WARN("skipped: a face model is installed on this computer");
    return there;
}

} // namespace

TEST_CASE("Without a face model nothing is taken in, nothing is judged and nothing goes out") {
    if (installed()) return;
    const BareProgram program;
    const Kiosk kiosk;
    kiosk.importList();
    kiosk.openAccount();
    const std::string photo = schoolPhoto(clearPhoto).string();
    const TemporaryFolder to;
    const std::vector<Arguments> lines{
        {"faces", photo},
        {"check", "--list", schoolList().string(), "--purpose", "social", photo},
        {"stage", "--event", "Sports day", photo},
        {"release", "--event", "Sports day", "--account", "insta", "--to", to.path().string(), "--by", "T"}};
    for (const auto& words : lines) {
        const Answer answer = program.run(kiosk, words);
        INFO(json(words).dump());
        INFO(answer.whole());
        CHECK(answer.code == 3);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Catch::Contains("face"));
    }
    CHECK(kiosk.ask({"photos"}).empty());
    CHECK(std::filesystem::is_empty(to.path()));
    const Answer status = program.run(kiosk, {"list", "status"});
    CHECK(status.code == 0);
    CHECK(status.json().at("detector").is_null());
}

TEST_CASE("A face model with one changed byte, or of another kind, is no face model") {
    if (installed()) return;
    const BareProgram program;
    const Kiosk kiosk;
    (void)kiosk.run({"photos"});
    std::filesystem::create_directory(kiosk.data() / "models");
    const auto model = kiosk.data() / "models/yunet_n_640_640.onnx";
    write(model, std::string(50'000, 'x'));
    CHECK(program.run(kiosk, {"faces", schoolPhoto(clearPhoto).string()}).code == 3);

    const auto real = std::filesystem::path(CLEARFRAME_BINARY_DIR).parent_path() / "models/yunet_n_640_640.onnx";
    if (!std::filesystem::exists(real)) return;
    std::string bytes = bytesOf(real);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write(model, bytes);
    CHECK(program.run(kiosk, {"faces", schoolPhoto(clearPhoto).string()}).code == 3);
}
