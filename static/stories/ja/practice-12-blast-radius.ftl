title = 演習: 影響範囲を狭める
about = 公開されている Web フロントが、管理用のジョブと ID を共有しています。フロントでコードを実行する攻撃者の手が届く範囲を狭めましょう。

beat-0 =
    .title = 手が届くものを減らす
    .say = フロントは、インターネット上の誰とでも通信しますが、`pictures` を読み取るだけです。ジョブは `nightly` にバックアップを書き込み、シークレットを 1 つ読み取ります。どちらも `id-shop` です。フロントで他人のコードが動いても、手が届くのは画像だけになるようにし、ジョブは動き続けるようにしてください。
    .notes = 模範解答: フロントに専用の ID と `pictures` に対する `Storage Blob Data Reader` を与え、そこで `id-shop` の関連付けを解除します。ジョブには、リソース グループに対する 3 つのロールの代わりに、`nightly` に対する `Storage Blob Data Contributor` とキー コンテナーに対する `Key Vault Secrets User` を割り当てます。よくある誤答: 以前の ID を関連付けたまま新しい ID を加える (ホストでコードを実行する者は、どの ID でも求めることができます)、`Contributor` だけを取り除く、ジョブを止めてしまう。[ホストに関連付けられているもの](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = contoso-shop-front が画像を読み取れる
    .goal-3 = contoso-shop-job がバックアップを書き込める
    .goal-4 = contoso-shop-job が自分のシークレットを読み取れる
    .goal-5 = contoso-shop-front が画像を変更できない
    .goal-6 = contoso-shop-job が画像を変更できない
    .goal-7 = 誰も contosoassets のアカウント キーを取得できない
    .goal-8 = 誰もリソース グループを削除できない
