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

using Found = std::array<std::optional<FaceModel>, knownModels.size()>; ///< in the order of knownModels

/// Puts what lies at `path` into its place, if it is known and that place is free.
void consider(const fs::path& path, Found& found) {
    std::error_code wrong;
    if (!fs::is_regular_file(path, wrong) || wrong) return;
    const auto size = fs::file_size(path, wrong);
    if (wrong || !sizeIsKnown(size)) return;
    auto bytes = readWhole(path, size);
    if (!bytes) return;
    const std::string sha256 = sha256Hex(*bytes);
    for (std::size_t i = 0; i < knownModels.size(); ++i) {
        const KnownModel& known = knownModels[i];
        if (known.sha256 == sha256 && !found[i])
            found[i] = FaceModel{known.kind, {std::string(known.name), std::string(known.grade), sha256}, *bytes};
    }
}

} // namespace

std::vector<FaceModel> allFaceModels(const std::vector<fs::path>& folders) {
    Found found;
    for (const fs::path& folder : folders) {
        std::error_code wrong;
        for (fs::directory_iterator entry(folder, wrong), end; !wrong && entry != end; entry.increment(wrong))
            consider(entry->path(), found);
    }
    std::vector<FaceModel> models;
    for (auto& model : found)
        if (model) models.push_back(std::move(*model));
    return models;
}

policy::Result<FaceModel> findFaceModel(const std::vector<fs::path>& folders) {
    auto models = allFaceModels(folders);
    if (!models.empty()) return std::move(models.front());
    return policy::fail(
        policy::FailureKind::unavailable,
        "There is no usable face detector on this device, so no photo can be cleared. Run scripts/setup, "
        "or copy the model file yunet_n_640_640.onnx into the folder for models, and try again.");
}

} // namespace clearframe::vision
