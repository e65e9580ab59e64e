#include "vision/face_model.hpp"

#include "vision/digest.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

namespace clearframe::vision {
namespace {

namespace fs = std::filesystem;

struct KnownModel {
    std::string_view sha256;
    std::uintmax_t size;
    ModelKind kind;
    std::string_view name;
    std::string_view grade;
};

/// Best first: by recall, as measured in docs/detectors.md.
constexpr std::array knownModels{
    KnownModel{"25a606a145a5b6d7271ae138fbd00eba91dad8b83222ae3f2c7ecd0f4a7b0e31", 317466, ModelKind::yuNet, "YuNet n",
               "full"},
    KnownModel{"8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4", 232589, ModelKind::yuNet, "YuNet s",
               "reduced"},
    KnownModel{"6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854", 1217758, ModelKind::ultraFace,
               "UltraFace 320", "reduced"},
};

std::optional<ports::Bytes> readWhole(const fs::path& path, std::uintmax_t size) {
    std::ifstream file(path, std::ios::binary);
    ports::Bytes bytes(size);
    if (!file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size))) return std::nullopt;
    if (file.peek() != std::ifstream::traits_type::eof()) return std::nullopt;
    return bytes;
}

bool sizeIsKnown(std::uintmax_t size) {
    return std::ranges::any_of(knownModels, [size](const KnownModel& known) { return known.size == size; });
}

/// Keeps in `best` the better of it and what lies at `path`; `bestRank` counts in knownModels.
void consider(const fs::path& path, std::optional<FaceModel>& best, std::size_t& bestRank) {
    std::error_code wrong;
    if (!fs::is_regular_file(path, wrong) || wrong) return;
    const auto size = fs::file_size(path, wrong);
    if (wrong || !sizeIsKnown(size)) return;
    auto bytes = readWhole(path, size);
    if (!bytes) return;
    const std::string sha256 = sha256Hex(*bytes);
    for (std::size_t rank = 0; rank < bestRank; ++rank) {
        const KnownModel& known = knownModels[rank];
        if (known.sha256 != sha256) continue;
        best = FaceModel{known.kind, {std::string(known.name), std::string(known.grade), sha256}, std::move(*bytes)};
        bestRank = rank;
        return;
    }
}

} // namespace

policy::Result<FaceModel> findFaceModel(const std::vector<fs::path>& folders) {
    std::optional<FaceModel> best;
    std::size_t bestRank = knownModels.size();
    for (const fs::path& folder : folders) {
        std::error_code wrong;
        for (fs::directory_iterator entry(folder, wrong), end; !wrong && entry != end; entry.increment(wrong))
            consider(entry->path(), best, bestRank);
    }
    if (best) return std::move(*best);
    return policy::fail(
        policy::FailureKind::unavailable,
        "There is no usable face detector on this device, so no photo can be cleared. Run scripts/setup, "
        "or copy the model file yunet_n_640_640.onnx into the folder for models, and try again.");
}

} // namespace clearframe::vision
