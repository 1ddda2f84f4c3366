title = 7 つの思い違い
about = 所有者なのに 403、付与したのに拒否、削除したのに許可。多くの人の予想とは違う結果になる 7 つの呼び出しを、決め手となるチェックと直し方とともに見ていきます。

beat-0 =
    .title = すべての所有者
    .say = `vm-web` は、リソース グループ `rg-data` 全体の `Owner` です。ストレージ アカウントと、その中のすべてを削除できます。ここで、自分のトークンで請求書を 1 つ読み取ろうとします。
    .notes = ロールを開いてみましょう。`actions` は `*` で、`dataActions` は空です。BLOB の読み取りはデータ アクションです。すると、所有者ならポータルで読めるという声が出ます。そのとおりですが、それは所有者が一覧表示できるアカウント キーを使っているからです。https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general をご覧ください。
    .question = `Owner` は最も強力なロールです。`vm-web` は請求書を読み取れますか?

beat-1 =
    .title = データのためのロール
    .say = **所有者なのに 403**: `Owner` はリソースを管理するもので、データ アクションを 1 つも持ちません。足りなかったアクションは、コンテナーに対する `Storage Blob Data Reader` に含まれています。`Owner` は外します。役に立っていなかったうえに、あまりに強すぎるからです。
    .notes = ものを管理することと、その中身を使うことは、2 つの別のプレーンです。ロールがその間をまたぐことはありません。Key Vault、キュー、Service Bus でも同じです。https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access をご覧ください。

beat-2 =
    .title = たった今付与した
    .say = 時計が動いています。今は 10:00 です。`vm-web` が `kv-invoices` に対する `Key Vault Secrets User` を得て、図にはもう線があります。同じ 1 分のうちに、シークレットを求めます。
    .notes = 人がロールを次々に足し始め、所有者にまで行き着くのは、こういうときです。新しい割り当てには最大 10 分かかることがあります。図ではその上限いっぱいまでかかりますが、Azure ではもっと早いことが多いです。https://learn.microsoft.com/azure/role-based-access-control/troubleshooting をご覧ください。
    .question = 正しいロールを、正しい場所で、正しい ID に付与しました。10:00 にシークレットを取得できますか?

beat-3 =
    .title = 待って、もう一度試す
    .say = **付与したが、まだ有効でない**: 割り当てがすべての場所に行き渡るまで、最大 10 分かかります。今は 10:10 です。誰も何も変更していないのに、同じ呼び出しが通ります。直し方は、数分の間再試行するスクリプトです。
    .notes = パイプラインでは、ロールを早めに割り当てるか、ずっと前からロールを持っている ID を使います。再起動も、割り当て直しもしないでください。https://learn.microsoft.com/azure/role-based-access-control/troubleshooting をご覧ください。

beat-4 =
    .title = グループから外した
    .say = `vm-batch` は `invoice-readers` のメンバーとして請求書を読み取っていました。最後に読み取ったのは 10:30 で、そのときのトークンにはグループが記されています。1 分後、グループから外されます。間の線はもうありません。
    .notes = グループはトークンの中のクレームです。そして、マネージド ID のトークンは約 1 日保持されます。それより前に取得し直すことはできません。逆方向でも困ります。新しいメンバーも同じだけ待つことになるからです。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = 今は 10:31 で、`vm-batch` はもうメンバーではありません。まだ請求書を読み取れますか?

beat-5 =
    .title = ロールを取り除く
    .say = **外したのに、まだ許可される**: グループはトークンに書かれていて、トークンは約 1 日保持されます。一方、ロールの割り当ては対象の側で調べられます。グループの割り当てを削除すると、10 分後には古いトークンでは何も開きません。
    .notes = グループのメンバー全員が失うので、これは緊急時の手段です。恒久的な直し方は、ロールを ID そのものに割り当て、多くのホストに同じものが必要なところではユーザー割り当て ID を共有することです。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。

beat-6 =
    .title = 1 つのトークンを 2 か所に
    .say = `vm-web` にはキー コンテナーに対するロールがあり、動いていました。その後、誰かがコードを整理しました。コードは今、`https://storage.azure.com/` 用のトークンを **1 つ** 取得し、それをストレージ アカウントにもキー コンテナーにも送ります。
    .notes = (前の事例で必要だったものは片付けてあります。) 403 ではなく 401 です。キー コンテナーは、ロールを調べるところまで進まず、トークンを拒否します。クレーム `aud` を見てください。盗まれたトークンの使い道を 1 つのサービスに限るのも、このクレームです。https://learn.microsoft.com/azure/key-vault/general/rest-error-codes をご覧ください。
    .question = トークンは本物で、新しく、正しい ID のものです。キー コンテナーはそれを受け入れますか?

beat-7 =
    .title = サービスごとに 1 つのトークン
    .say = **対象ユーザー (audience) の間違い**: トークンは、クレーム `aud` に書かれたサービスにだけ有効で、ほかのどのサービスにも通用しません。ここでコードは、`https://vault.azure.net` 用に 2 つ目のトークンを求めます。マシン、ID、ロールは以前と同じです。
    .notes = クライアント ライブラリは、任せておけば正しいものを自分で求めます。マシンのエンドポイントでは、これはパラメーター `resource` です。クライアント ライブラリではスコープであり、同じアドレスに `/.default` を付けたものです。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token をご覧ください。

beat-8 =
    .title = ID が 2 つ、指定なし
    .say = `vm-orders` は、持っていた唯一の ID である `id-read` として請求書を読み取っていました。コードは ID を指定していません。今朝、これからの作業のために `id-write` も関連付けられました。ほかには何も手を加えていません。
    .notes = `vm-web` の呼び出しは、しばらく図から外してあります。ユーザー割り当て ID が 1 つなら、マシンのエンドポイントはそれを選びます。2 つあると、どちらなのかを知るすべがありません。つまり、関連付けるだけで、誰も手を触れていないコードが動かなくなることがあるのです。規則の全体: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq
    .question = `id-read` は今も関連付けられていて、ロールも持っています。`vm-orders` は請求書を読み取れますか?

beat-9 =
    .title = ID を指定する
    .say = **ID が 2 つあり、指定がない**: どちらを指しているのか、マシンにはわかりません。ここでコードは、`id-read` をクライアント ID で指定します。ID が 1 つしかない場合でも指定しましょう。そうすれば、2 つ目が加わっても害はありません。
    .notes = クライアント ID はシークレットではありません。コードでは引数 1 つ、または変数 `AZURE_CLIENT_ID` です。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token をご覧ください。

beat-10 =
    .title = 隣のグループ
    .say = `id-write` は `contosoinvoices` に書き込むことになっています。誰かが、あるリソース グループに対して、その中のすべてを対象に `Storage Blob Data Contributor` を割り当てました。線をたどって、どのグループかを確かめてください。
    .notes = ロールは正しく、ID も正しいのですが、スコープが対象の上位にありません。しかも、意図していなかったテスト用アカウントを開いてしまいます。https://learn.microsoft.com/azure/role-based-access-control/scope-overview をご覧ください。
    .question = `id-write` が指定され、そのロールは BLOB に書き込めます。請求書を `contosoinvoices` に書き込めますか?

beat-11 =
    .title = 意図していたスコープ
    .say = **隣に割り当てた**: スコープは下に向かって及び、横には決して及びません。`rg-data-test` に対する割り当てを削除し、コンテナーそのものに対して割り当てます。用が足りる最小のスコープです。テスト用アカウントは再び閉じました。
    .notes = ロールが「効かない」ときは、割り当てのスコープを 1 文字ずつ読みましょう。サブスクリプション、グループ、アカウントの順です。拒否された呼び出しのチェックには、あと一歩だった割り当てがすべて挙げられています。https://learn.microsoft.com/azure/role-based-access-control/scope-overview をご覧ください。

beat-12 =
    .title = 削除して再作成した
    .say = `vm-web` を削除し、もう一度構築します。名前もサイズも同じで、システム割り当て ID をオンにします。ロールは一度も削除していません。今も、コンテナーとキー コンテナーのアクセス権の一覧にあります。
    .notes = ポータルでは、古いエントリは「ID が見つかりません」と表示されます。ロールはプリンシパル ID に割り当てられ、新しい ID には新しいプリンシパル ID があります。割り当てを以前の名前のまま再デプロイするテンプレートは、`RoleAssignmentUpdateNotPermitted` で拒否されます。https://learn.microsoft.com/azure/role-based-access-control/troubleshooting をご覧ください。
    .question = 同じ名前、同じスイッチで、ロールの割り当ても一覧に残っています。新しい `vm-web` は請求書を読み取れますか?

beat-13 =
    .title = 割り当て直して、片付ける
    .say = **削除して再作成した**: 名前は同じでも、プリンシパルは別です。両方のロールを与え、上限に数えられる孤立した 2 つの割り当てを削除します。マシンより長く残らなければならないものには、ユーザー割り当て ID を使います。
    .notes = 思い違いは 7 つ、習慣は 1 つです。推測せずに、チェックを読みましょう。求めているのは誰か、トークンはどこに宛てたものか (対象ユーザー、audience)、ロールは何を含むか (プレーン)、どこに適用されるか (スコープ)、いつから有効か (遅延、古いトークン)。https://learn.microsoft.com/azure/role-based-access-control/troubleshooting をご覧ください。
