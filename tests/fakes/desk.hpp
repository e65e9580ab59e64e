// Everything outside of core, in memory: for workflows and for faults that real parts cannot be asked for.
#pragma once

#include "core/workflow/accounts.hpp"
#include "core/workflow/decide.hpp"
#include "core/workflow/release.hpp"
#include "core/workflow/stage.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/fakes/memory_store.hpp"

#include <fmt/format.h>
#include <map>

namespace clearframe::tests {

/// A file is its own description: the reader and the finder answer what was set for its name.
struct SetPhoto {
    std::vector<policy::PersonTag> tags;
    std::vector<policy::Rect> faces;
    std::string refusal;      ///< the reader refuses it
    std::string pixels = "x"; ///< equal text, equal picture
    std::uint64_t near = 0;   ///< difference hash
};

class FakeDesk {
public:
    std::map<std::string, SetPhoto> photos;
    MemoryStore store;
    FixedClock clock;
    std::optional<policy::Failure> finderFault;
    std::optional<policy::Failure> vaultFault;
    std::optional<policy::Failure> proofFault;
    std::optional<policy::Failure> publishFault;
    std::function<void()> whileRendering; ///< what happens elsewhere during an export
    std::map<std::string, ports::Bytes> originals;
    std::vector<std::string> folders;  ///< published
    std::vector<std::string> filesOut; ///< in published folders
    std::vector<ports::RenderPlan> plans;
    int takenBack = 0; ///< exports that a crash left and that may not go out any more

    workflow::StagingDesk staging() { return {store, vault_, source_, reader_, finder_, redactor_, clock, ids_}; }
    workflow::ReleaseDesk releasing() {
        return {store, vault_, reader_, redactor_, sink_, clock, ids_, signer_, finder_.info()};
    }
    ports::ExportSink& sink() { return sink_; }

private:
    struct Reader final : ports::PhotoReader {
        explicit Reader(FakeDesk& d) : desk(d) {}
        policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override {
            const auto& set = desk.photos.at(file.name);
            if (!set.refusal.empty()) return policy::fail(policy::FailureKind::refused, set.refusal);
            ports::ReadPhoto photo{.tags = set.tags, .format = "JPEG"};
            photo.picture.size = {1000, 800};
            auto pixels = std::make_shared<std::string>(set.pixels);
            photo.picture.pixels =
                std::shared_ptr<const std::uint8_t>(pixels, reinterpret_cast<const std::uint8_t*>(pixels->c_str()));
            return photo;
        }
        policy::Result<ports::ReadTags> readTags(const ports::PhotoFile&) override { return ports::ReadTags{}; }
        FakeDesk& desk;
    };
    struct Finder final : ports::FaceFinder {
        explicit Finder(FakeDesk& d) : desk(d) {}
        policy::Result<ports::FoundFaces> find(const ports::Picture& picture) override {
            if (desk.finderFault) return tl::unexpected(*desk.finderFault);
            ports::FoundFaces found;
            for (const auto& [name, set] : desk.photos) {
                if (set.pixels != reinterpret_cast<const char*>(picture.pixels.get())) continue;
                for (const auto& box : set.faces)
                    found.faces.push_back({box, 0.9});
                break;
            }
            return found;
        }
        [[nodiscard]] const ports::DetectorInfo& info() const override { return info_; }
        FakeDesk& desk;
        ports::DetectorInfo info_{"Fake", "full", "00"};
    };
    struct Redactor final : ports::Redactor {
        explicit Redactor(FakeDesk& d) : desk(d) {}
        policy::Result<ports::Rendered> render(const ports::Picture& picture, const ports::RenderPlan& plan) override {
            desk.plans.push_back(plan);
            if (desk.whileRendering) std::exchange(desk.whileRendering, {})();
            ports::Rendered out{.jpeg = {1, 2, 3}, .size = picture.size};
            for (const auto& cover : plan.covers)
                out.covers.push_back(cover.box);
            return out;
        }
        policy::Done prove(const ports::Rendered&, const ports::Picture&, const ports::RenderPlan&,
                           const ports::ProofExpectations&) override {
            if (desk.proofFault) return tl::unexpected(*desk.proofFault);
            return {};
        }
        std::function<ports::Fingerprint()> fingerprint(const ports::Picture& picture) override {
            ports::Fingerprint out{.exact = reinterpret_cast<const char*>(picture.pixels.get())};
            for (const auto& [name, set] : desk.photos)
                if (set.pixels == out.exact) out.near = set.near;
            return [out] { return out; };
        }
        std::string hash(const ports::Bytes& file) override { return std::string(file.begin(), file.end()); }
        FakeDesk& desk;
    };
    struct Vault final : ports::OriginalVault {
        explicit Vault(FakeDesk& d) : desk(d) {}
        policy::Result<ports::Bytes> put(const policy::PhotoId& id, const ports::Bytes& original) override {
            if (desk.vaultFault) return tl::unexpected(*desk.vaultFault);
            desk.originals[id.value] = original;
            return ports::Bytes{7};
        }
        policy::Result<ports::Bytes> get(const policy::PhotoId& id, const ports::Bytes&) override {
            if (!desk.originals.contains(id.value))
                return policy::fail(policy::FailureKind::unavailable, "The original is gone.");
            return desk.originals[id.value];
        }
        void discard(const policy::PhotoId& id) override { desk.originals.erase(id.value); }
        FakeDesk& desk;
    };
    struct Source final : ports::PhotoSource {
        explicit Source(FakeDesk& d) : desk(d) {}
        policy::Result<Listing> list(const std::vector<std::string>&) override {
            Listing out{.folders = {"/stick"}};
            for (const auto& [name, set] : desk.photos)
                out.entries.push_back({.path = name, .problem = {}});
            return out;
        }
        policy::Result<ports::PhotoFile> load(const std::string& path) override {
            return ports::PhotoFile{.name = path, .bytes = ports::Bytes(path.begin(), path.end()), .sidecars = {}};
        }
        FakeDesk& desk;
    };
    struct Folder final : ports::ExportFolder {
        Folder(FakeDesk& d, std::string name) : desk(d), final_(std::move(name)) {}
        policy::Done add(const ports::ClearedImage& image) override {
            files.push_back(image.fileName());
            return {};
        }
        policy::Done addCaption(const ports::ClearedCaption& caption) override {
            files.push_back("caption.txt: " + caption.text());
            return {};
        }
        policy::Done addReceipts(const ports::Receipts&, const ports::Signer&) override { return {}; }
        [[nodiscard]] const std::string& temporaryPath() const override { return temporary_; }
        [[nodiscard]] const std::string& finalPath() const override { return final_; }
        policy::Done publish() override {
            if (desk.publishFault) return tl::unexpected(*desk.publishFault);
            desk.folders.push_back(final_);
            desk.filesOut.insert(desk.filesOut.end(), files.begin(), files.end());
            return {};
        }
        FakeDesk& desk;
        std::vector<std::string> files;
        std::string temporary_ = "/out/.hidden";
        std::string final_;
    };
    struct Sink final : ports::ExportSink {
        explicit Sink(FakeDesk& d) : desk(d) {}
        policy::Result<std::unique_ptr<ports::ExportFolder>> open(const std::string& destination,
                                                                  const std::string& name,
                                                                  const std::vector<std::string>& forbidden) override {
            if (std::ranges::find(forbidden, destination) != forbidden.end())
                return policy::fail(policy::FailureKind::conflict, "That folder is a source.");
            return std::make_unique<Folder>(desk, destination + "/" + name);
        }
        policy::Result<bool> resume(const std::string&, const std::string&) override { return true; }
        policy::Result<bool> takeBack(const std::string&, const std::string&) override {
            ++desk.takenBack;
            return false;
        }
        FakeDesk& desk;
    };
    struct Ids final : ports::IdSource {
        std::string next() override { return fmt::format("{:016x}", ++last); }
        int last = 0;
    };
    struct Key final : ports::Signer {
        [[nodiscard]] std::string sign(std::string_view) const override { return "signed"; }
        [[nodiscard]] std::string publicKey() const override { return "key"; }
    };

    Reader reader_{*this};
    Finder finder_{*this};
    Redactor redactor_{*this};
    Vault vault_{*this};
    Source source_{*this};
    Sink sink_{*this};
    Ids ids_;
    Key signer_;
};

} // namespace clearframe::tests
